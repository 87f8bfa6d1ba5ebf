"""Which given names are a woman's, a man's or either's, as far as papers print them."""

from typing import Final


def _table(text: str) -> frozenset[str]:
    return frozenset(text.split())


FEMALE: Final = _table("""
Aaliyah Abigail Adele Adelheid Adriana Agata Agathe Agnes Agneta Agnieszka Aicha Aïcha Aida Ailin
Aino Aischa Aisha Akiko Alba Albena Albertine Alda Aleida Aleksandra Alena Alessia Alexa Alexandra
Alice Alicia Alina Alison Alla Alma Almut Althea Alva Alwine Amal Amalia Amalie Amanda Ambra Amelia
Amelie Amina Amira Amke Amy Ana Anabel Anahit Anastasia Anca Andela Andreea Andżelika Ane Aneta
Angela Angelica Angelika Angelina Angélique Angie Anikó Anina Anisa Anita Anja Anke Ann Anna Annabel
Annabell Annabelle Annalena Anne Annegret Anneke Anneli Annelie Annelies Anneliese Annelise
Annemarie Annerose Annett Annette Anni Annika Anouk Antje Antoinette Antonia Apollonia Arabella
Aranka Ariane Arijana Arlene Arwen Arzu Ashley Asma Asta Astrid Asya Athena Audrey Augusta Aurelia
Aurelie Aurore Ava Ayaan Ayesha Ayla Aylin Aynur Ayse Ayşe Azra Bahar Banu Barbara Bärbel Barbora
Beata Beate Beatrice Beatrix Beatriz Begüm Belinda Benazir Benedetta Bénédicte Benedikta Benita
Berenice Berit Bernadette Bernardine Berrit Berta Bertha Beryl Beth Bethany Bettina Betty Beverly
Bianca Bibiana Birgid Birgit Birgitta Birte Blanca Bojana Bonnie Borghild Bozena Branka Brenda
Bridget Brie Brigida Brigitta Brigitte Brit Brita Britney Britt Britta Brooke Brunhilde Burcu
Cäcilia Cäcilie Calista Camelia Camila Camilla Candace Candice Cara Carina Carine Carla Carlotta
Carly Carmen Carol Carola Carolin Carolina Caroline Carolyn Carrie Cassandra Catherine Cathérine
Cathleen Cathrin Cathy Catia Catja Catriona Cécile Cecilia Celeste Celia Celine Cemile Chantal
Charlize Charlott Charlotte Chelsea Cher Cherie Cheryl Chiara Chimamanda Chloé Chloe Christa
Christel Christiane Christina Christine Christl Ciara Cilli Cindy Claire Clara Clarissa Claudia
Claudine Clementine Cleo Coletta Colette Colleen Concetta Constance Constanze Cora Cordula Corinna
Corinne Cornelia Cosima Courtney Cynthia Dafne Dagmar Dagny Daisy Dajana Dalia Dana Danica Daniela
Daniella Danielle Danuta Daphne Daria Darinka Darja Darlene Dawn Debbie Debora Deborah Debra Deirdre
Delia Delphine Demet Denisa Denise Derya Desirée Despina Diana Diane Dilek Dilma Dina Dinah Dolores
Dominika Donata Donatella Donna Dora Doreen Doris Dorit Dorle Doro Dorota Dorothea Dorothee Dorothy
Dragana Dunja Duygu Ebru Edda Edelgard Edeltraud Edie Edith Edna Edwina Effie Eglantine Eileen
Ekaterina Ekin Ela Elaine Eleanor Elena Eleni Eleonora Eleonore Elfi Elfie Elfriede Elham Eliana
Elif Elin Elina Elisa Elisabeth Elisabetta Elise Eliška Eliza Elizabeth Elke Ella Ellen Elli Elly
Elodie Eloise Elsa Elsbeth Else Elspeth Elviira Elvira Elwira Elzbieta Elżbieta Emanuela Emel Emilia
Emilie Emily Emine Emma Emmanuelle Emmeline Enya Erdmute Erica Erika Erin Ermelinde Erna Ernestine
Esma Esmeralda Esra Estefania Estelle Ester Esther Etta Eugenia Eugénie Eulalia Eva Eveline Evelyn
Evi Evita Ewa Ewelina Fabienne Fadime Fanni Fanny Farah Farida Fatima Fatma Fatou Fatoumata Fawzia
Faye Federica Felicia Felicitas Felicity Felizitas Fenja Fenna Feride Fernanda Fidelia Filiz Fiona
Fleur Flora Florence Florentine Floriana Franca Frances Francesca Françoise Franka Fränzi Franziska
Frauke Frederike Freya Frida Frieda Friederike Gabi Gabriela Gabriella Gabrielle Gaby Gail Galina
Geneviève Genoveva Georgette Georgia Georgina Geraldine Gerda Gerhild Gerit Gerlind Gerlinde
Germaine Gerti Gertraud Gertrud Gertrude Gesa Gesche Gesine Ghislaine Gianna Gilda Gillian Gina
Ginette Giorgia Giovanna Gisela Gisèle Gitta Gitte Giulia Gladys Glenda Glenys Gloria Golda Gönül
Grace Gracia Graciela Grazia Gret Greta Gretchen Grete Gretel Griet Grit Gritt Gro Guadalupe Gudrun
Gudula Guendalina Gül Gülay Gülsen Gülsüm Gunda Gundel Gundula Gunilla Gwen Gwendolyn Gwyneth Habiba
Hadija Hadiza Hala Halime Halina Hanan Hanna Hannah Hanne Hannelies Hannelore Hanni Harper Harriet
Hatice Hazel Heather Hedda Hedi Hedwig Hedy Heide Heidemarie Heidi Heidrun Heike Heinke Heleen Helen
Helena Helene Helga Helin Hella Helle Helma Hendrikje Henny Henriette Henrike Hermine Herta Hertha
Heta Hilary Hilda Hilde Hildegard Hildegund Hildrun Hillary Hind Holly Hope Hortense Huda Hülya
Iciar Ida Idil Ieva Ilana Ilaria Ilka Ilknur Ilona Ilsabe Ilse Imelda Imke Imogen Ina Inara Inés
Ines Inge Ingeborg Ingelore Inger Ingrid Ingrun Inka Inken Inna Insa Ioana Iolanda Irena Irene Irina
Iris Irma Irmela Irmgard Irmhild Irmi Irmtraud Isabel Isabell Isabella Isabelle Isadora Ishbel Isla
Isolde Itziar Iva Ivana Ivanka Iveta Ivonne Iwona Izabela Jacinda Jacqueline Jadwiga Jana Jane Janet
Janina Jaqueline Jaroslava Jasmin Jasmina Jasmine Jeanette Jeannette Jeannine Jelena Jelka Jenna
Jennie Jennifer Jenny Jessica Jette Jill Jitka Joan Joana Joanna Jocelyn Johanna Jolanda Jolanta
Jolene Joni Jorid Jorinde Josefa Josefina Josefine Josephine Josie Jovana Joyce Juana Judit Judith
Judy Juli Julia Juliana Juliane Julianne Julie Juliette Julija June Justina Justine Jutta Jytte Kaja
Kamala Karelia Karen Karin Karina Karla Karola Karoline Kassandra Kata Katalin Katarina Katarzyna
Kate Katerina Kateřina Kateryna Katharina Katherine Kathi Kathie Kathinka Kathleen Kathrin Kathryn
Kathy Kati Katinka Katja Katrien Katrin Katy Kayla Keira Kelly Kendra Kerstin Ketevan Khadija
Kimberly Kinga Kira Kirsi Kirsten Kirsti Kirstin Klara Klarissa Klaudia Konstanze Kordula Kreszentia
Kriemhild Kristiina Kristin Kristina Kristine Krystyna Kübra Kunigunde Kyra Laila Lale Lana Lani
Lara Larissa Latifa Laura Lauren Laurie Lavinia Léa Lea Leandra Leila Lena Lene Leni Lenka Lenore
Leokadia Leonie Leonora Leontine Lesia Lesja Letitia Levke Leyla Lia Liane Lidia Lieke Liesbeth
Liese Liesel Lieselotte Lilian Liliana Lilith Lilli Lillian Lillie Lily Lina Linda Linn Lioba Liora
Lisa Lisbeth Lise Liselotte Lisette Liv Livia Liz Lizzie Ljudmila Loes Lois Lola Lora Lore Loredana
Lorena Loretta Lori Lorraine Lotte Louisa Louise Lourdes Luana Lucia Lucie Lucienne Lucille Lucinda
Lucrezia Lucy Ludmila Ludovica Luisa Luise Luitgard Luzia Lyane Lydia Lynn Lynne Mabel Madelaine
Madeleine Madeline Madita Madonna Mae Maeve Magali Magda Magdalena Maggie Mai Maia Maike Maite Maja
Malaika Malala Malgorzata Małgorzata Malin Malwine Mandy Manuela Mara Maraike Mareen Mareike Mareile
Maren Margaret Margarete Margarethe Margarita Margaux Margery Margit Margo Margot Margret Margrethe
Margriet Margrit Marguerite Mari María Maria Mariam Mariana Mariann Marianna Marianne Maribel Marie
Mariel Mariele Mariella Marielle Marija Marijke Marika Marina Marine Mariola Marion Marisa Marit
Mariya Marja Marjan Marjolein Marjorie Marleen Marlen Marlene Marlies Marlis Marsha Marta Martha
Marthe Martina Martine Mary Maryam Maryna Maryse Mascha Mathilda Mathilde Matilda Maud Maura Maureen
Mavis Maxi Maxine Maya Mayra Mechthild Meera Megan Mehtap Mei Meike Mela Mélanie Melanie Melek
Melike Melina Melinda Melissa Meltem Menekşe Mercedes Meret Merete Merle Merve Meryem Meryl Meta
Mette Mia Michaela Michèle Michelle Mieke Miia Mila Milda Mildred Milena Mina Minna Mira Miranda
Mireille Mirela Mirella Miriam Mirjam Mirjana Mitzi Moira Molly Mona Monica Monika Monique Morgana
Muriel Myriam Myrna Nadeschda Nadezhda Nadia Nadine Nadja Nadjeschda Nahid Naima Najat Nancy Nanette
Nanni Naomi Natali Natalia Natalie Nataliya Natalja Natascha Natascia Nathalia Nathalie Nazan
Nazanin Neda Neele Nela Nele Nelli Nelly Nesrin Nia Nicole Nicoletta Nicolette Nika Nike Nilgün
Nilufar Nilüfer Nina Noelle Noemi Noémie Nola Noor Nora Norina Norma Nour Nuray Nuria Nurten Oda
Odessa Odette Odile Oksana Oktavia Oleksandra Olena Olesja Olga Olivia Olympia Ophelia Orsolya
Ottilie Özge Özlem Paloma Pamela Paola Patricia Patrizia Patty Paula Paulina Pauline Pearl Peggy
Pelin Penelope Perla Pernilla Pernille Petra Petronella Philippa Phoebe Phyllis Pia Pilar Pina Pinar
Pippa Pola Polina Polly Pranvera Priscilla Priti Priyanka Quirina Rabea Rabia Rachel Rachele Radka
Rafaela Raffaela Rahel Raina Raisa Raissa Ramila Ramona Rana Rania Raphaela Raquel Rasa Rashida Raya
Rebecca Regina Regine Rena Renata Renate Renée Reni Reyhan Rhea Rhonda Ria Ricarda Rieke Rike Rima
Rita Ritva Roberta Romana Romina Romy Ronja Rosa Rosalba Rosalia Rosalie Rosalind Rosalinde
Rosamunde Rosanna Rosario Rose Roseline Rosemarie Rosemary Rosi Rosina Rosita Roswita Roswitha
Rowena Roxana Roxane Roya Rubina Ruby Ruslana Ruta Ruth Ruža Sabeth Sabiha Sabina Sabine Sabrina
Sadia Safiya Sakine Salima Sally Salma Salome Saltanat Samantha Samira Sanae Sandra Sandrine Sanja
Sanna Sanne Saoirse Sara Sarah Sarai Sarina Sarita Saskia Saskya Scarlett Selma Sema Senta Serap
Serena Serpil Sevda Sevgi Sevil Shakira Shannon Sharon Sheila Shelley Sherry Shirin Shirley Sibel
Sibylle Sidonia Sidonie Sieglinde Siegrid Sienna Sigrid Sigrun Sigune Silja Silke Silvana Silvia
Simin Simona Simonetta Sina Sinéad Sinem Siobhan Siri Siv Slavica Snežana Sofia Soheila Soledad
Solveig Soňa Songül Sonia Sonja Sonya Sophia Sophie Soraya Stacey Stacy Stana Stefanie Steffi
Steffie Stella Stephania Stephanie Stine Sue Suleika Sumaya Suna Sunniva Susan Susana Susann Susanna
Susanne Suse Susi Susie Suzanne Svenja Svetlana Swantje Swetlana Sybil Sybille Sylvia Sylvie Synnøve
Szilvia Tabea Tabita Tabitha Taissija Talia Tamar Tamara Tania Tanja Tara Tatiana Tatjana Tatyana
Tea Tekla Telse Teodora Teresa Terese Tessa Thea Thekla Thelma Theodora Theresa Therese Thérèse
Theresia Thirza Thora Thyra Tiffany Tiina Tilda Tilla Tina Tine Tiziana Tomke Tonia Tonja Tora Toril
Tracy Traude Traudl Trine Trixi Trude Trudi Tuba Tugba Tülay Tulla Tuğba Uljana Ülkü Ulla Ulrika
Ulrike Ulya Umay Una Undine Ursel Ursina Urška Ursula Urte Uschi Ute Valentina Valentine Valeria
Valérie Valerie Valeska Vanessa Varvara Vasiliki Venera Vera Verena Verona Veronica Veronika
Véronique Vesna Vicky Victoria Vigdis Viktoria Viktorija Vilma Vinita Viola Violeta Violetta
Virginia Vittoria Viveca Vivi Viviane Vivien Vjosa Vlasta Vreni Walburga Waleria Wally Waltraud
Waltraut Wanda Wencke Wendy Wera Wibke Wiebke Wilhelmina Wilhelmine Wilma Wiltrud Winifred Winnie
Wioletta Witta Xenia Ximena Yael Yara Yaren Yasemin Yasmin Yasmina Yelena Yeliz Yevgenia Yildiz Ylva
Yoko Yolanda Yulia Yuliya Yvette Yvonne Zahra Zainab Zara Zarina Zehra Zelda Zenta Zeynep Zita Zoé
Zoe Zofia Zoja Zora Zorica Zoya Zsofia Zühal Zuzana
""")

MALE: Final = _table("""
Aad Aage Aaron Abbas Abdallah Abdel Abdelaziz Abdelkader Abderrahmane Abdi Abdou Abdoulaye Abdul
Abdulaziz Abdullah Abdulrahman Abe Abel Abelardo Abraham Achille Achim Achmed Adalbert Adam Adel
Adelbert Adem Ademir Adil Adnan Adolf Adolfo Adrian Adriano Adrien Agostino Ahmad Ahmed Ahmet Aidan
Aiman Ainars Ajay Akbar Akin Akira Aksel Alaa Alain Alan Alban Albert Alberto Albin Albrecht Aldo
Alec Alejandro Aleksandar Aleksander Aleksandr Aleksei Aleksej Alen Alessandro Alessio Alexander
Alexandre Alexandru Alexei Alexej Alexios Alf Alfons Alfonso Alfred Alfredo Alhassan Ali Alija
Aljoscha Allan Allen Alois Alojz Alonso Álvaro Alvin Alwin Amadeus Amadou Amar Amin Amir Amos Anan
Anatol Anatoli Anatolij Anders André Andre Andreas Andrei Andrej Andrés Andres Andreu Andrew Andrey
Andri Andrij Andrija Andrius Andriy Andrzej Andy Ángel Angelo Angus Anis Anselm Ansgar Antal Antanas
Ante Anthony Antoine Anton Antonín Antônio Antonio António Antony Antti Aram Archibald Archie Ariën
Aristide Aristoteles Arjen Arkadi Arkadij Arlo Arman Armand Armando Armin Arnaldo Arnaud Arnd Arndt
Arne Arno Arnold Aron Arsen Arseni Arsenij Artem Artemi Arthur Artjom Artur Arturo Arvid Arwed
Aschraf Asger Ashraf Ashton Asif Askold Aslan Athanasios Athos Atilla Attila August Augustin Aurel
Aurelio Avi Avigdor Axel Aydin Ayman Azad Aziz Badr Baltasar Balthasar Barack Barak Barnabas Barnaby
Barney Barry Bart Bartholomäus Bartolomeo Bartosz Bas Baschar Bashar Basil Bastian Batu Beat Beau
Bedrich Bela Béla Ben Benedict Benedikt Benito Benjamin Benno Benny Benoît Bent Beppo Berk Bernard
Bernardo Bernat Bernd Berndt Bernhard Bernie Bernt Bert Berthold Bertil Bertold Bertram Bertrand
Bilal Bill Billy Birger Bjarne Bjarni Björn Blaise Blake Blaž Bob Bobby Bodo Bogdan Bogusław Bohdan
Bolko Bonifaz Boris Boštjan Boubacar Boutros Brad Brahim Brandon Branislav Branko Brendan Brent
Brett Brian Broder Bronisław Bruce Bruno Bryan Bryce Bülent Burak Burghard Burkhard Burkhardt Burt
Byron Caio Caleb Calvin Can Carl Carles Carlheinz Carlo Carlos Carmelo Carmine Carsten Cas Casimir
Caspar Casper Catalin Cecil Cedric Cédric Celal Cem Cemal César Cesar Cesare Cevdet Chad Chaim
Charles Chester Chet Chico Chidi Christer Christiaan Christian Christof Christoffer Christoph
Christophe Christopher Christos Chuck Cian Ciaran Ciro Clarence Clark Claudio Claudius Claus Clay
Clemens Clément Clemente Cliff Clifford Clint Clinton Clive Clyde Cole Colin Connor Conor Conrad
Constantin Corbinian Cord Cormac Cornel Corneliu Cornelius Cosimo Costas Craig Cristiano Csaba Cuno
Curd Curt Curtis Cyriak Cyril Cyrus Dag Dagobert Dale Damian Damien Damir Damjan Dan Daniel Daniil
Danijel Danilo Dankwart Danny Dany Dario Darius Dariusz Darko Darrell Darren Darryl Daud Dave David
Davide Davor Davud Dawid Dawit Dean Declan Dejan Delf Demetrio Denis Deniss Dennie Dennis Denny
Denys Derek Derk Dermot Desmond Detlef Detlev Detmar Devin Dexter Didi Didier Diederik Diego Dierk
Dieter Diethelm Diether Dietmar Dietrich Dilip Dimitar Dimitri Dimitrij Dimitrios Dimitris Dino
Diogo Dionys Dirk Dmitri Dmitrij Dmitrijs Dmitriy Dmitro Dmitry Dmytrij Dmytro Domenico Domingo
Dominic Dominik Don Donald Donato Donovan Dorian Doug Douglas Dov Dragan Drago Drew Dries Duncan
Dušan Dusan Dustin Dwayne Dwight Earl Ebbo Eberhard Eckart Eckbert Eckehard Eckhard Eckhart Ed Eddie
Eddy Edgar Edin Edison Edmond Edmund Edoardo Édouard Eduard Eduardo Edward Edwin Edzard Efraim
Egbert Egidius Egon Ehud Einar Eino Eitel Ekkehard Ekkehart Elbert Eldar Eli Elia Elias Eliot Elliot
Elliott Elmar Elon Elvis Emanuel Emeka Emerson Emil Emilio Emmanuel Emrah Emre Ender Endre Enes
Engelbert Engin Ennio Enno Enrico Enrique Enver Ephraim Ercan Erdal Erdem Erhard Eric Erich Erik
Erkan Erkki Erland Ermanno Ernest Ernesto Ernst Ernő Erol Errol Ersin Erwan Erwin Espen Esteban
Ethan Étienne Etienne Ettore Eugen Eugene Eugenio Eusebio Evan Evangelos Evaristo Everett Evert Evo
Ewald Ezequiel Ezra Fabian Fabio Fabrice Fadi Faisal Falk Falko Farid Farouk Faruk Fausto Federico
Federigo Fedor Fela Felice Felipe Felix Ferdinand Ferenc Ferhat Ferit Fermín Fernando Ferruccio
Fethullah Fidel Fiete Filip Filipe Filippo Finn Fjodor Flavio Florent Florian Florin Folke Folkert
Fouad Franc Francesco Francisco Franck Francois François Franjo Frank Franklin Franklyn Franko Frans
Franz Fraser Fred Frederic Frédéric Frederick Frederik Fredi Fredrik Fridolin Fridtjof Friedbert
Friedemann Frieder Friedhelm Friedrich Frits Fritz Frode Fuad Fuat Fulvio Fumio Gábor Gabor Gabriel
Gaetano Gaius Gamal Gareth Garry Gary Gaspard Gaston Gautier Gavin Gavril Gebhard Geert Gennadi
Gennadij Geoff Geoffrey Georg George Georges Georgi Georgij Georgios Gerald Geraldo Gerard Gerd
Gereon Gerfried Gerhard Gerhardt Gerhart Gernot Gero Gerold Gerolf Gerry Gert Gerulf Ghassan
Giacinto Giacomo Giampaolo Giancarlo Gianfranco Gianluca Gianni Gianpiero Gideon Gil Gilbert
Gilberto Gilles Gino Gioacchino Giorgio Giorgos Giovanni Gísli Giuliano Giulio Giuseppe Glen Glenn
Goffredo Gökhan Gonçalo Gonzalo Göran Goran Gordon Gösta Gottfried Gotthard Gotthilf Gottlieb
Gottlob Götz Graham Grant Greg Gregor Gregory Grigori Grzegorz Guglielmo Guido Guillaume Guillermo
Gundolf Gunnar Günter Gunter Gunther Günther Gürkan Gus Gustaf Gustav Gustave Gustavo Guy György
Gyula Hagen Haiko Haithem Hakan Håkan Håkon Halil Halvor Hamed Hamid Hamza Hanjo Hannes Hanno Hanns
Hans Hansi Hansjörg Harald Haris Harold Haroun Harri Harry Hartmut Hartwig Haruki Harun Hasan Hashim
Hassan Haydar Hayden Héctor Hector Heikki Heiko Heimo Heinar Heiner Heino Heinrich Heinz Helge Helgo
Hellmut Hellmuth Helmut Helmuth Hendrik Hendryk Henk Henner Henning Henri Henrik Henrique Henry
Henryk Herbert Herbie Herfried Heribert Heriberto Hermann Hermanus Hermes Hernán Hervé Herwig Heye
Hieronymus Hikmet Hilmar Hilmi Hinnerk Hinrich Hiroshi Hjalmar Holger Honoré Horatio Horea Horst
Horstmar Hovhannes Howard Howie Hrvoje Hubert Hubertus Hugh Hugo Humberto Humphrey Husain Hüseyin
Huseyin Husni Hussein Iacopo Iain Ian Ibrahim Ibrahima Idris Igal Ignacio Ignaz Ignazio Igor Ihor
Ike Ilan Ildefonso Ilham Ilir Ilja Ilkay Ilkka Illia Ilya Imad Imran Imre Ingmar Ingo Ingolf Ingomar
Innozenz Ioan Ioannis Ira Irfan Irving Isaac Isaak Isidor Iskander Ismael Ismail Issa István Itamar
Iván Ivan Ivar Ivica Ivo Iwan Iwo Iyad Izchak Jaan Jaap Jabbar Jacek Jack Jacob Jacopo Jacques Jaden
Jaime Jair Jake Jakob Jakov Jakow Jalal Jamal James Jan Janek Janez Janis Janko Jannes Jannik János
Janosch Janusz Jared Jarmo Jarno Jaromír Jaron Jaroslav Jarosław Jaroslaw Jason Jasper Jassir Javad
Javed Javier Jay Jaydon Jed Jef Jeff Jefferson Jeffrey Jelle Jendrik Jens Jeremy Jeroen Jérôme
Jerome Jerónimo Jerry Jerzy Jesper Jesse Jesús Jesus Jewgeni Jewgenij Jhon Jim Jimmy Jiří Jitzchak
Joachim Joakim Joao Joaquim Joaquín Jobst Jochem Jochen Jock Joe Joel Joerg Jogi Johan Johann
Johannes John Johnnie Johnny Jon Jonas Jonatan Jonathan Jonte Joop Joost Joram Jöran Jordi Jörg
Jorge Jörgen Joris Jörn José Josè Josef Joseph Joshua Jost Jouni Jovan Jozef József João Juan Juha
Juhani Jukka Jules Julian Julien Julius Jupp Jure Jürg Jürgen Juri Jurij Jussi Justin Justinas
Justus Juuso Kacper Kaj Kalle Kamal Kamil Karam Kåre Karel Karim Karl Karlfriedrich Karlheinz Karol
Karolis Károly Karsten Kasimir Kaspar Kassian Kazuo Keenan Keir Keith Kemal Ken Kenan Kendrick
Kenneth Kent Kerem Kermit Kevin Khaled Khalid Khalil Kilian Kirill Kirk Kjell Kjetil Klaas Klaus
Klemens Knud Knut Kofi Koloman Konni Konrad Konstantin Konstantinos Korbinian Korneli Kostas Krister
Kristian Kristijan Kristjan Kristof Kristoffer Krzysztof Kuno Kurt Kurtis Kwame Kyle Kyriakos
Ladislaus Ladislav Lamar Lambert Lamine Lance Lando Larry Lars Lasse Laszlo Laurens Laurent
Laurentius Lauri Laurids Laurin Lawrence Lazar Lázaro Leander Leandro Lech Leif Lenard Lennart
Lennox Lenny Leo Leon Leonardo Leonel Leonhard Leonid Leonidas Leopold Leopoldo Leroy Lester Leszek
Levent Levi Levin Lew Lewin Lewis Liam Lino Linus Lionel Lior Ljubomir Lloyd Logan Loïc Lorcan
Lorenz Lorenzo Lothar Louie Louis Lovis Lovro Lubomir Luboš Luc Lucas Lucian Luciano Lucius Lucjan
Lüder Ludger Ludovic Ludovico Ludvig Ludwig Luigi Luis Luitpold Luiz Luka Lukas Luke Lutz Luuk
Maarten Maciej Mads Magnus Mahathir Mahmoud Mahmud Mahmut Maik Malcolm Malek Malik Malte Mamadou
Manfred Manoel Manolis Mansur Manuel Marat Marc Marcel Marcello Marcelo Marcin Marcio Marco Marcus
Marek Marijan Marino Marinus Mario Marius Mariusz Mark Marko Markus Marlon Marquis Marten Martijn
Martín Martin Marty Marvin Masahiro Masoud Massimo Mateo Mateusz Mathew Mathias Mathieu Mathis
Matias Matija Matjaž Mato Mats Matt Matteo Matteus Matthäus Matthew Matthias Matthijs Matthis Matti
Mattias Matvej Matwej Matyas Maurice Mauricio Maurizio Mauro Max Maxim Maxime Maximilian Maximiliano
Maxwell Mehdi Mehmet Meinhard Meinolf Meinrad Melvin Menno Mert Mesut Metin Micah Michael Michail
Michal Michał Michalis Micheál Micheil Michel Michele Mick Mickael Mickey Mickie Miguel Miguelito
Mihai Mihail Mihály Mikael Mike Mikel Mikhail Mikko Miklas Miklós Mikołaj Milad Milan Milo Milorad
Miloš Milos Miloslav Milton Milutin Mirco Mirko Miro Miroslav Mirosław Mitch Mitchell Mitt Mladen
Modest Modesto Mohamad Mohamed Mohammad Mohammadu Mohammed Mohsen Moïse Mojtaba Momo Montgomery
Mordechai Moritz Morris Morten Mortimer Moses Moshe Moussa Muammar Muhammad Muhammed Mulatu Munir
Murat Musa Mustafa Mustapha Mychajlo Mykhailo Mykola Myron Nabil Nadir Naguib Najib Namik Narendra
Nasir Nasser Nat Natale Nathan Nathanael Nathaniel Nawaz Neal Necip Ned Nehemia Neil Nello Nelson
Nemanja Nenad Nepomuk Nestor Niall Nicanor Niccolò Nicholai Nicholas Nick Niclas Nico Nicodemus
Nicolaas Nicolae Nicolás Nicolas Nicolò Nigel Nihat Nikandros Niki Nikita Niklas Niko Nikodem Nikola
Nikolai Nikolaj Nikolaos Nikolas Nikolaus Nikolay Nikos Nils Nino Nir Nisim Noah Noam Noel Norbert
Norman Nourredine Novak Nuno Nursultan Octavio Odd Oded Odo Oguz Okan Oktay Olaf Olafur Olav Ole
Oleg Oleh Oleksandr Oleksij Olexandr Olexij Oliver Olivier Oliviero Olli Omar Omer Ömer Omid Onno
Onur Onyekachi Orazio Orhan Orlando Orson Ortwin Osama Oscar Óscar Oskar Osman Osmo Ossip Ostap
Oswald Oswin Othmar Othniel Otis Otmar Ottfried Ottmar Otto Ottokar Ousmane Owen Oystein Øystein
Özcan Özgür Oğuz Paavo Pablo Packy Paddy Pál Palle Pálmi Panos Pantelis Paolo Paride Parsifal Pascal
Pascual Pasquale Patrice Patricio Patrick Patrik Paul Paulo Pavel Pavle Pavlo Pavlos Pawel Pawlo
Pawlos Pedro Peer Pekka Pelle Per Percy Petar Pete Peter Péter Petr Petri Petro Petrus Petter
Petteri Phil Philibert Philip Philipp Philippe Philippos Phillip Phillipp Pier Piero Pierre Piet
Pieter Pietro Pim Pinchas Piotr Pius Pjotr Placido Poul Predrag Preston Primož Prokop Qais Quentin
Quincy Quintus Quirin Rachid Radek Radko Radoslaw Radosław Radovan Rafael Rafal Rafał Raffaele Rafi
Rafik Rafiq Ragnar Rahul Raif Raik Raimo Raimondo Raimund Raine Rainer Rainhard Rainhold Rajiv Ralf
Ralph Ramadan Ramazan Rami Ramin Ramiro Ramiz Ramon Ramsan Ramsay Ramses Ramzan Randall Randolph
Randy Raphael Raschid Rashad Rashid Rasim Rasmus Rasul Ratko Raúl Raul Ray Raymond Recai Recep
Redouane Refik Reg Reginald Regis Reimar Reimer Reimund Reinder Reiner Reinhard Reinhart Reinhold
Reinier Reinout Rémi Remigius Remo Remy Renato Renaud René Renzo Rex Reza Rhys Riad Ricard Ricardo
Riccardo Richard Richie Rick Rico Rifat Rigo Riku Rinaldo Ringo Rishi Rob Robbie Robby Robert
Roberto Roberts Röbi Robrecht Rocco Rochus Rod Roderich Roderick Rodney Rodolfo Rodrigo Roel Rogelio
Roger Rogério Rok Roland Rolf Romain Roman Romano Romeo Romuald Romulus Ron Ronald Ronan Ronen Ronny
Rory Ross Rossano Roy Ruairi Ruben Rubens Rüdi Rudi Rüdiger Rudolf Rudolph Rufus Ruggero Ruhollah
Rui Runar Rune Rupert Rupprecht Ruslan Russ Russell Rustam Ruud Ryan Ryszard Saad Sabri Saddam Sadik
Sadio Sadiq Saeed Sahin Şahin Said Saïd Sal Salih Salim Salman Salomon Salvador Salvatore Samer Sami
Samir Samu Samuel Samuele Sandeep Sander Sándor Sandor Sandro Sanjay Santi Santiago Santino Santo
Sargon Sassan Sauli Savas Schamil Schimon Schlomo Scott Sead Seamus Sean Sebastian Sebastiano
Sébastien Sebastién Sebastião Sedat Sefa Selahattin Selim Selman Semjon Sepp Serdar Serge Sergei
Sergej Sergey Serginho Sergio Serhat Serhii Serhij Servet Seth Severin Seweryn Seyed Seyfettin
Shamil Shaul Shaun Shay Sheldon Shervin Shigeru Shimon Shinzo Shlomo Sid Siegfried Sigi Sigmar
Sigmund Sigurd Silas Silvan Silvano Silvester Silvio Simeon Simo Simon Simão Sinan Siward Skander
Slavko Slavoj Sławomir Slawomir Slobodan Sobhi Sofus Solomon Sönke Sonny Søren Sören Spencer Spiro
Spyros Srdjan Srđan Stan Stanimir Stanislas Stanislav Stanislaw Stanisław Stanley Stavros Stefan
Stefano Stefanos Steffen Stelios Stellan Sten Stepan Stephan Stephane Stéphane Stephen Sterling
Stevan Steve Steven Stijn Stipe Stjepan Stuart Sture Sturla Subhas Sufjan Sulaiman Suleiman Süleyman
Sune Sven Svend Sverre Swen Sylvain Sylvester Taavi Tadej Tadeusz Taha Tahir Tahsin Takashi Talal
Tamás Tamer Tancredi Taner Tankred Tapio Taras Tarek Tarik Tariq Tarkan Tarquin Tassilo Tasso Tayfun
Tayfur Taylan Tayyip Ted Teddy Tengiz Teo Teodor Teodoro Terence Terje Tero Terrence Thabo Thaddäus
Thanos Thees Theis Themba Theo Theobald Theodor Theodore Theodoros Theofanis Thibault Thierry Thies
Thilo Thimo Thjorben Thomas Thomaso Thor Thoralf Thorben Thorbjörn Thore Thorolf Thorsten Thorwald
Thure Tiago Tibère Tibor Tidjane Tiemo Tiho Tijl Til Till Tillmann Tilman Tilmann Tilo Tim Timm Timo
Timofej Timon Timotheus Timothy Timur Tino Tito Titus Tjark Tobi Tobiah Tobias Todd Tolga Tom Tomáš
Tomas Tomás Tomasz Tomislav Tommaso Tommi Tommy Tonio Tony Tor Toralf Torben Tord Tore Torge Torgeir
Torin Tormod Torquato Torstein Torsten Toshiro Traugott Travis Trent Trevor Tristan Trygve Tudor
Tullio Tuncay Turan Turgut Tycho Tyler Tyrone Tyson Ubaldo Udo Ueli Ufuk Ugo Ugur Ulf Ulises Ulrich
Ulrik Ulysses Umar Umberto Ümit Urban Uri Uriel Uros Uroš Urs Usain Usman Utz Uwe Uğur Václav Vaclav
Vadim Vahid Valdis Valentin Valentino Valerio Valéry Valter Valtteri Vasco Vasil Vasile Vasili Vedat
Veit Veli Velimir Venjamin Vernon Vicente Victor Vidal Vidar Viggo Vijay Vikram Viktor Viktoras
Ville Vincent Vincenzo Vinz Vinzent Vinzenz Virgil Virgilio Vitali Vitalij Vitaliy Vito Vittorio
Vitus Vivek Vjekoslav Vlad Vladan Vladas Vladimír Vladimir Vladislav Vlado Vojtěch Volkan Volker
Volkhard Volkmar Volodymyr Vuk Waclaw Wade Wadim Waldemar Waldo Waleri Walerij Walid Walter Walther
Warnfried Warren Wassili Wassilij Wassyl Wastl Wasyl Wayne Wendelin Wenjamin Wenzel Wenzeslaus
Werner Werther Wesley Wessel Wieland Wieslaw Wiktar Wiktor Wilbur Wilfred Wilfried Wilhelm Wilhelmus
Will Willem Willfried Willi William Willibald Willis Willy Wilmar Wilson Wim Winfred Winfried
Winston Witali Witalij Witold Wjatscheslav Wjatscheslaw Wladimir Wladislaw Władysław Wladyslaw
Wojciech Wolf Wolfdietrich Wolfgang Wolfhard Wolfram Wolodja Wolodymyr Wolter Woody Wout Wouter Wulf
Xandro Xaver Xavi Xavier Xhevdet Yahya Yair Yakov Yakup Yanick Yanis Yannick Yannik Yannis Yaron
Yasin Yasser Yavuz Yehuda Yigal Yitzhak Yoann Yoav Yohannes Yoram Yorgos Yoshihide Yossi Youssef
Youssouf Yuri Yuriy Yusuf Yuval Yvan Yves Zacharias Zachary Zack Zafer Zaher Zaid Zakaria Zaki
Zalman Zbigniew Zdeněk Zdravko Zeki Zeljko Željko Zeno Zenon Zev Ziad Zinedine Zlatan Zlatko Zoltán
Zoltan Zoran Zsolt Zvi Zvonimir
""")

# Names of both: they tell nothing.
EITHER: Final = _table("""
Addison Aki Alex Alexis Ande Andi Andrea Angel Ariel Aubrey Auguste Avery Aydan Bao Bente Billie Bo
Bobbie Brook Cameron Camille Carey Cary Casey Chan Charlie Chen Cheng Chi Chris Claude Conny Dani
Daniele Darcy Deniz Devon Dominique Dong Dylan Eike Ellis Evren Fang Feng Francis Frankie Gabriele
Gale Gerrit Hao Harley Haruka Hikaru Hong Hua Hui Jackie Jamie Janne Jaye Jean Jessie Jian Jiang Jie
Jin Jo Jody Jona Jordan Jun Juno Kai Kaoru Kay Kaya Kerry Kersten Kim Kiran Kit Kris Kun Lan
Laurence Lee Lei Leslie Li Lian Liang Lin Lindsay Lindsey Ling Lou Lu Luan Luca Mackenzie Makoto
Marian Micha Mika Min Ming Mischa Misha Morgan Nam Nana Nicki Nicola Nikki Nima Nuri Paris Parker
Pat Pei Peyton Ping Qing Quinn Ramy Reese Reilly Riley River Robin Rohan Rowan Sage Sam Sandy Sascha
Sasha Shan Shawn Shea Shelby Sidney Simone Skyler Sora Stevie Summer Sunny Sydney Tao Taylor Teddie
Terry Toni Tracey Uli Ulli Val Vivian Wei Xi Xian Xiang Xiao Xin Xu Yan Yang Yi Ying Yong Yu Yuan
Yue Yuki Yun Zhen Zhi
""")

# Ends of given names that stand in no table. Those in -i, -y and -u belong to both.
FEMININE_ENDS: Final = ("a", "e", "ine", "ie", "ette", "lyn", "trud", "hild", "gard", "burg")
MASCULINE_ENDS: Final = tuple("bcdfgklmnoprstvwxzßćčđłšž")
