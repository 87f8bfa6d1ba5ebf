"""Given names, and people whom every paper names, as German papers print them."""

_GIVEN = """
Aaron Abdul Abdullah Abel Abigail Abraham Achim Adam Adele Adelheid Adnan Adolf Adrian Agathe
Agnes Ahmad Ahmed Aischa Alan Albert Alberto Albrecht Aleksandar Aleksander Aleksandr Aleksei
Alena Alessandro Alessia Alex Alexander Alexandra Alexandre Alexandru Alexei Alexej Alexis Alfons
Alfred Ali Alice Alicia Alina Alison Allan Allen Alois Alwin Amadeus Amalia Amanda Amelie Amina
Amir Amy Ana Anastasia Anatoli Anatolij Anders Andi Andre Andrea Andreas Andrei Andrej Andres
Andrew Andrey Andrzej André Andrés Andy Angela Angelika Angelo Angie Anita Anja Anke Ann Anna
Annalena Anne Annegret Anneliese Annemarie Annette Annika Anselm Ansgar Antje Anton Antonia
Antonio Antony António Antônio Ariane Ariel Armin Arne Arno Arnold Arthur Artjom Artur Arturo
Astrid Athanasios Audrey August Auguste Aung Axel Aydan Ayse Barack Barbara Barry Bart Bartosz
Baschar Bashar Bastian Beate Beatrice Beatrix Beatriz Ben Benedict Benedikt Benita Benjamin Benno
Bernard Bernd Bernhard Bernie Bert Berta Berthold Bertold Bettina Betty Bianca Bill Birgit Birte
Björn Blanca Bob Bodo Boris Brad Brandon Brendan Brian Brigitta Brigitte Bruce Bruno Burkhard
Candice Carl Carla Carles Carlo Carlos Carmen Carol Carola Carolin Carolina Caroline Carsten
Caspar Catherine Cathrin Cecilia Celine Chantal Charles Charlie Charlotte Cheng Cherie Chiara
Chris Christa Christian Christiane Christina Christine Christof Christoph Christopher Christos
Claire Clara Claude Claudia Claudio Claus Clemens Clinton Colin Conny Constantin Constanze Cord
Cordula Corinna Cornelia Cornelius Craig Cristiano Cyril Dagmar Dalai Damian Dan Dana Daniel
Daniela Daniele Danilo Danny Daria Dario Darja Dave David Davide Deborah Denis Denise Dennis Denys
Derek Desmond Detlef Detlev Diana Didier Diego Dieter Dietmar Dietrich Dilma Dimitri Dimitrij Dirk
Dmitri Dmitrij Dmitriy Dmitro Dmitry Dmytro Dominic Dominik Dominique Don Donald Donatella Dora
Doreen Doris Dorothea Dorothee Doug Douglas Duncan Dustin Eberhard Eckart Eckhard Eckhart Ed Eddie
Edgar Edith Edmund Eduard Eduardo Edward Edwin Egon Ehud Eileen Ekaterina Elena Eleonore Elfriede
Elias Elisa Elisabeth Elizabeth Elke Ella Elmar Elon Elsa Elvira Emanuel Emil Emilia Emilio Emily
Emma Emmanuel Emmanuelle Enrico Enrique Eric Erich Erik Erika Erna Ernest Ernst Erwin Esther Ethan
Eugen Eugene Eva Evelyn Evo Ewald Fabian Fabienne Fabio Fabrice Faruk Fatima Fatma Federica
Federico Felicitas Felipe Felix Ferdinand Fernanda Fernando Filip Filippo Fiona Florence Florian
Francesca Francesco Francis Francisco Franck Frank Franklin Frans Franz Franziska François
Françoise Fred Frederic Frederick Frederik Freya Frida Frieda Friederike Friedhelm Friedrich Fritz
Frédéric Fumio Gabi Gabriel Gabriela Gabriele Gareth Gary Gavin Gavril Geert Geoffrey Georg George
Georges Georgi Georgia Gerald Gerard Gerd Gerda Gerhard Gernot Gerold Gert Gertrud Giacomo
Gianluca Gianni Gideon Gilbert Gina Giorgia Giorgio Giovanni Gisela Gitta Giulia Giuliano Giulio
Giuseppe Gloria Gonzalo Gordon Grazia Greg Gregor Gregory Greta Grete Grigori Gudrun Guido
Guillaume Guillermo Gustav Gustavo Guy Götz Günter Günther Hakan Halina Hamid Hanna Hannah
Hannelore Hannes Hans Harald Harold Harri Harry Hartmut Hasan Hassan Heather Hedwig Heide Heidi
Heike Heiko Heiner Heinrich Heinz Helen Helena Helene Helga Hella Helma Helmut Hendrik Henning
Henri Henriette Henrik Henry Herbert Heribert Hermann Herta Hilary Hilde Hildegard Hillary Holger
Horst Howard Hubert Hubertus Hugo Huseyin Ian Ida Ignaz Igor Ilja Ilona Ilse Imke Imran Ina Inge
Ingeborg Ingmar Ingo Ingrid Inna Irena Irene Irina Iris Irma Isaac Isabel Isabell Isabella
Isabelle Ismail Ivan Ivana Ivanka Ivo Iwan Jaap Jack Jackie Jacob Jacqueline Jacques Jair Jake
Jakob Jakow James Jamie Jan Jana Jane Janet Janez Janina Janis Jannik Janosch Janusz Jaroslaw
Jarosław Jasmin Jason Javier Jay Jean Jeanette Jeff Jeffrey Jennifer Jenny Jens Jeremy Jerome
Jerry Jerzy Jesse Jessica Jesus Jewgeni Jewgenij Jiang Jill Jim Jimmy Jo Joachim Joan Joanna Joao
Jochen Joe Joel Johan Johann Johanna Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Josef
Josefine Joseph Joshua Josè José João Juan Juana Judith Jukka Julia Julian Juliane Julie Julien
Juliette Julija Julius Juri Jurij Justin Justus Jutta Jörg Jörn Jürgen Kai Kamala Karel Karen
Karim Karin Karl Karla Karlheinz Karoline Karsten Kaspar Katarina Katarzyna Kate Katharina
Katherine Kathleen Kathrin Kati Katja Katrin Kay Keir Keith Ken Kenneth Kerstin Kevin Kilian Kim
Kirill Kirsten Klaas Klara Klaudia Klaus Klemens Knut Konrad Konstantin Konstanze Korbinian
Kristian Kristin Kristina Kristine Krzysztof Kurt Kyle Lara Larissa Larry Lars Lasse Laszlo Laura
Laurence Laurent Lazar Lea Lech Lee Leif Lena Leni Lennart Leo Leon Leonardo Leonhard Leonid
Leonie Leonora Leopold Leslie Lew Lewis Li Liam Lidia Lilli Lin Linda Linus Lionel Lisa Liz
Ljudmila Lloyd Lorenz Lorenzo Lothar Lotte Lou Louis Louisa Louise Luc Luca Lucas Lucia Luciano
Lucie Ludger Ludmila Ludwig Luigi Luis Luisa Luise Luiz Luka Lukas Lutz Lydia Lynn Madeleine Magda
Magdalena Magnus Mahmud Maik Maja Malcolm Malte Mandy Manfred Manuel Manuela Marc Marcel Marcello
Marco Marcus Marek Margaret Margarete Margarita Margit Margot Margrit Maria Mariana Marianne Marie
Marija Marika Marina Marine Mario Marion Marisa Marit Mark Marko Markus Marlene Marlies Marta
Martha Martin Martina Marvin Mary Maryna María Mateusz Matteo Matthew Matthias Maud Maurice
Mauricio Max Maxim Maximilian Maya Mechthild Megan Mehmet Meike Melanie Melina Melissa Meltem
Micha Michael Michaela Michail Michal Michel Michele Michelle Miguel Mika Mike Mikhail Mila Milan
Milena Milos Miriam Mirjam Mirko Mitch Mitt Mohamed Mohammad Mohammed Monica Monika Monique Moritz
Morten Moses Muhammad Muhammed Murat Mustafa Mykola Nadia Nadine Nadja Nana Nancy Naomi Natalia
Natalie Nataliya Natalja Natascha Nathalie Nathan Neil Nelson Nicholas Nick Nico Nicola Nicolas
Nicole Nigel Nikki Niklas Niko Nikola Nikolai Nikolaj Nikolas Nikolaus Nils Nina Noah Noel Nora
Norbert Norma Norman Nuri Odile Olaf Ole Oleg Oleh Oleksandr Oleksij Olena Olga Oliver Olivia
Olivier Omar Ophelia Osama Oscar Oskar Ottmar Otto Pablo Pamela Paola Paolo Pascal Patricia
Patrick Patrizia Paul Paula Paulina Pauline Paulo Pavel Pawel Pawlo Pedro Peer Penelope Per Peter
Petra Petro Phil Philip Philipp Philippa Philippe Phillip Pia Pier Pierre Piet Pieter Piotr Pius
Pjotr Quentin Rafael Rafal Rahel Raimund Rainer Ralf Ralph Ramiro Ramon Ramona Ramsan Ramzan Randy
Raphael Rashid Raul Ray Raymond Rebecca Recep Regina Regine Reiner Reinhard Reinhold Renata Renate
Renato René Rex Ricarda Ricardo Riccardo Richard Rick Rike Rita Rob Robert Roberta Roberto Robin
Rod Roderich Rodrigo Roger Roland Rolf Roman Ron Ronald Ronja Ronny Rosa Rosalie Rosemarie Ross
Roswitha Roy Ruben Rudi Rudolf Rupert Ruslan Russell Ruth Ryan Rüdiger Sabina Sabine Sabrina Said
Sal Salman Salvador Salvatore Sam Samantha Samir Samuel Sandra Sandro Sandy Santiago Sara Sarah
Sascha Saskia Scott Seamus Sean Sebastian Selma Serena Serge Sergei Sergej Sergey Sergio Serhij
Severin Shaun Shinzo Sibylle Siegfried Sigmar Sigmund Sigrid Silke Silvester Silvia Silvio Simon
Simona Simone Sina Slobodan Sofia Sonja Sophia Sophie Stan Stanislaw Stefan Stefanie Stefano
Steffen Steffi Stephan Stephanie Stephen Steve Steven Stuart Sue Susan Susanna Susanne Suzanne
Sven Svenja Svetlana Swetlana Sylvester Sylvia Tadeusz Tamara Tanja Tarek Tassilo Tatiana Tatjana
Tayyip Ted Teresa Terry Thea Theo Theodor Theresa Therese Theresia Thierry Thilo Thomas Thorsten
Tibor Till Tim Timo Timothy Tina Tino Tobias Todd Tom Tomas Tomasz Tommaso Tommy Toni Tony Torben
Torsten Tracy Trevor Tristan Udo Ulf Ulla Ulrich Ulrike Ulya Umar Urs Ursula Ute Uwe Valentin
Valentina Valeria Valerie Valerio Vanessa Vera Verena Veronika Vicente Vicky Victor Victoria
Viktor Viktoria Vincent Vincenzo Viola Virginia Vitali Viviane Vivien Vladimir Volker Volodymyr
Wadim Waldemar Waleri Walerij Walter Waltraud Warren Wassili Wendelin Wendy Wenzel Wera Werner
Wiebke Wiktor Wilfried Wilhelm Will Willem Willi William Willy Wim Winfried Winston Wioletta
Witali Wjatscheslaw Wladimir Wladislaw Wolf Wolfgang Wolfram Wolodymyr Xaver Xavier Xi Yannick
Yasmin Yasser Yusuf Yves Yvonne Zachary Zeno Zoe Zoran Zsofia Zuzana Álvaro Ángel Óscar Ömer Özlem
Ümit Şahin
"""

GIVEN = frozenset(_GIVEN.split())

# One row a person: the given names by which papers call them, then the surname.
_FIGURES = """
Elon Musk | Jeff Bezos | Bill Gates | Mark Zuckerberg | Tim Cook | Steve Jobs | Sundar Pichai
Satya Nadella | Sam Altman | Jack Dorsey | Larry Page | Sergey,Sergej Brin | Larry Ellison
Warren Buffett | George Soros | Rupert Murdoch | Peter Thiel | Jensen Huang | Linda Yaccarino
Donald Trump | Joe,Joseph Biden | Barack Obama | George Bush | Bill,Hillary Clinton
Kamala Harris | Mike Pence | Mike Pompeo | John Bolton | John Kerry | John Kirby | John McCain
Antony,Anthony Blinken | Lloyd Austin | Jake Sullivan | Janet Yellen | Jerome Powell | Marco Rubio
Pete Hegseth | Mitch McConnell | Nancy Pelosi | Bernie Sanders | Mitt Romney | Ron DeSantis
Nikki Haley | Rudy Giuliani | Steve Bannon | Tucker Carlson | Mike Johnson | Kevin McCarthy
Chuck Schumer | Lindsey Graham | Condoleezza Rice | Colin Powell | Donald Rumsfeld | Dick Cheney
Ronald Reagan | Jimmy Carter | Richard Nixon | Henry Kissinger | Edward Snowden | Julian Assange
Robert Mueller | Victoria Nuland | Karine Jean-Pierre | Angela Merkel | Olaf Scholz
Friedrich Merz | Frank-Walter Steinmeier | Joachim Gauck | Christian Wulff | Horst Köhler
Gerhard Schröder | Helmut Kohl | Helmut Schmidt | Willy Brandt | Konrad Adenauer
Annalena Baerbock | Robert Habeck | Christian Lindner | Boris Pistorius | Nancy Faeser
Karl Lauterbach | Marco Buschmann | Volker Wissing | Saskia Esken | Lars Klingbeil | Markus Söder
Horst Seehofer | Edmund Stoiber | Armin Laschet | Jens Spahn | Peter Altmaier | Thomas Maizière
Wolfgang Schäuble | Sigmar Gabriel | Heiko Maas | Martin Schulz | Andrea Nahles
Franz Müntefering | Guido Westerwelle | Philipp Rösler | Joschka Fischer | Jürgen Trittin
Claudia Roth | Cem Özdemir | Renate Künast | Winfried Kretschmann | Sahra Wagenknecht
Oskar Lafontaine | Gregor Gysi | Bodo Ramelow | Alice Weidel | Alexander Gauland | Björn Höcke
Tino Chrupalla | Frauke Petry | Hans-Georg Maaßen | Annegret Kramp-Karrenbauer | Sebastian Kurz
Alexander Nehammer | Karl Nehammer | Christian Kern | Werner Faymann | Heinz Fischer
Norbert Hofer | Heinz-Christian Strache | Herbert Kickl | Jörg Haider | Alain Berset
Karin Keller-Sutter | Ignazio Cassis | Ueli Maurer | Christoph Blocher | Emmanuel Macron
Marine Pen | François Hollande | Nicolas Sarkozy | Jacques Chirac | François Mitterrand
Charles Gaulle | Jean-Luc Mélenchon | Michel Barnier | Édouard Philippe | Boris Johnson
Rishi Sunak | Liz Truss | Theresa May | David Cameron | Gordon Brown | Tony Blair
Margaret Thatcher | Winston Churchill | Keir Starmer | Jeremy Corbyn | Nigel Farage
Nicola Sturgeon | Jeremy Hunt | Giorgia Meloni | Mario Draghi | Matteo Renzi | Matteo Salvini
Silvio Berlusconi | Giuseppe Conte | Sergio Mattarella | Romano Prodi | Pedro Sánchez
Mariano Rajoy | Carles Puigdemont | Mark Rutte | Geert Wilders | Charles Michel | Guy Verhofstadt
Jean-Claude Juncker | Xavier Bettel | José Barroso | Ursula Leyen | Josep Borrell | Kaja Kallas
Roberta Metsola | Donald Tusk | Andrzej Duda | Jarosław,Jaroslaw Kaczyński
Jarosław,Jaroslaw Kaczynski | Lech Wałęsa | Mateusz Morawiecki | Radosław,Radoslaw Sikorski
Viktor Orbán | Viktor Orban | Robert Fico | Zuzana Čaputová | Andrej Babiš | Andrej Babis
Petr Pavel | Václav Havel | Miloš Zeman | Aleksandar Vučić | Aleksandar Vucic | Slobodan Milošević
Slobodan Milosevic | Klaus Iohannis | Klaus Johannis | Alexis Tsipras | Kyriakos Mitsotakis
Yanis,Giannis,Janis Varoufakis | Jens Stoltenberg | Anders Rasmussen | Sanna Marin
Sauli Niinistö | Alexander Stubb | Magdalena Andersson | Ulf Kristersson | Mette Frederiksen
Greta Thunberg | Jair Bolsonaro | Luiz Lula | Dilma Rousseff | Javier Milei | Cristina Kirchner
Hugo Chávez | Nicolás Maduro | Juan Guaidó | Evo Morales | Fidel Castro | Raúl Castro
Gustavo Petro | Gabriel Boric | Justin Trudeau | Mark Carney | Jacinda Ardern | Scott Morrison
Anthony Albanese | Bob Woodward | Michael Wolff | Timothy Snyder
Anne Applebaum | Francis Fukuyama | Yuval Harari | Seymour Hersh | Glenn Greenwald | Naomi Klein
Noam Chomsky | Steven Pinker | Thomas Piketty | Catherine Belton | Malcolm Gladwell | Masha Gessen
Michael Lewis | Carl Bernstein | Maggie Haberman | Salman Rushdie | Stephen King | Stephen Hawking
Albert Einstein | Harvey Weinstein | Jeffrey Epstein | Taylor Swift | Oprah Winfrey
Arnold Schwarzenegger | Leonardo DiCaprio | Angelina Jolie | Tom Hanks | Michael Jackson
Lewis Hamilton | Michael Schumacher | Sebastian Vettel | Roger Federer | Rafael Nadal
Novak Đoković | Novak Djokovic | Boris Becker | Serena Williams | Usain Bolt | Lionel Messi
Cristiano Ronaldo | Toni Kroos | Manuel Neuer | Joachim Löw | Julian Nagelsmann | Hansi Flick
Jürgen Klopp | Pep Guardiola | Sepp Blatter | Gianni Infantino | Thomas Bach
"""

# Their names come from another script: papers transcribe them in several ways, all of them right.
_TRANSCRIBED = """
Wladimir,Vladimir Putin | Dmitri,Dmitrij,Dmitry Medwedew | Dmitri,Dmitrij,Dmitry Peskow
Sergej,Sergei,Sergey Lawrow | Sergej,Sergei,Sergey Schoigu | Sergej,Sergei,Sergey Kirijenko
Maria,Marija Sacharowa | Alexej,Alexei Nawalny | Julia,Julija Nawalnaja | Boris Jelzin
Michail,Mikhail Gorbatschow | Michail,Mikhail Chodorkowski | Jewgeni,Jewgenij Prigoschin
Ramsan,Ramzan Kadyrow | Waleri,Walerij Gerassimow | Nikolai,Nikolaj Patruschew
Wjatscheslaw Wolodin | Dmitri,Dmitrij,Dmitry Rogosin | Roman Abramowitsch | Garri Kasparow
Wolodymyr,Wladimir,Volodymyr Selenskyj | Petro,Pjotr Poroschenko | Julia,Julija Tymoschenko
Viktor,Wiktor Janukowytsch | Vitali,Witali Klitschko | Dmytro Kuleba | Walerij,Waleri Saluschnyj
Olexandr,Oleksandr Syrskyj | Denys Schmyhal | Andrij,Andrej Jermak | Oleksij,Olexij Resnikow
Mychajlo Podoljak | Andrij,Andrej Melnyk | Oleksij,Olexij Arestowytsch | Kyrylo Budanow
Alexander,Aljaksandr Lukaschenko | Swetlana,Swjatlana Tichanowskaja | Maia Sandu
Kassym-Schomart Tokajew | Nursultan Nasarbajew | Ilham Alijew | Nikol Paschinjan
Micheil Saakaschwili | Salome Surabischwili | Gurbanguly Berdimuhamedow | Xi Jinping | Li Keqiang
Li Qiang | Wang Yi | Hu Jintao | Deng Xiaoping | Mao Zedong | Jiang Zemin | Ai Weiwei | Liu Xiaobo
Tsai Ing-wen | Kim Jong-un | Kim Jong-il | Moon Jae-in | Park Geun-hye | Shinzo Abe
Fumio Kishida | Shigeru Ishiba | Yoshihide Suga | Narendra Modi | Imran Khan | Aung San
Joko Widodo | Rodrigo Duterte | Ferdinand Marcos | Mahathir Mohamad | Recep Erdogan
Recep Erdoğan | Ekrem Imamoglu | Abdullah Öcalan | Fethullah Gülen | Kemal Kilicdaroglu
Baschar,Bashar Assad | Baschar,Bashar al-Assad | Saddam Hussein | Muammar Gaddafi | Osama Laden
Ajatollah Chamenei | Ali Chamenei | Hassan Rohani | Ebrahim Raisi | Mahmud Ahmadinedschad
Benjamin Netanjahu | Benjamin Netanyahu | Benny Gantz | Joaw,Yoav Gallant | Ehud Barak
Ariel Scharon | Schimon Peres | Jitzchak Rabin | Jair Lapid | Mahmud Abbas | Jassir,Yasser Arafat
Ismail Hanija | Jahja Sinwar | Hassan Nasrallah | Abdel Fattah | Mohammed Mursi | Husni Mubarak
Mohammed Salman | Hamid Karsai | Aschraf Ghani | Nelson Mandela | Cyril Ramaphosa | Jacob Zuma
Desmond Tutu | Robert Mugabe | Paul Kagame | Kofi Annan | Ban Ki-moon | António,Antonio Guterres
Boutros Boutros-Ghali
"""


def _people(table: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    rows = (row.rsplit(" ", 1) for row in table.strip().replace("\n", " | ").split(" | "))
    return tuple((tuple(given.split(",")), surname) for given, surname in rows)


FIGURES = _people(_FIGURES)
TRANSCRIBED = _people(_TRANSCRIBED)

# Names that a machine cuts at their hyphen, and the whole name.
SHORTENED = {
    "Kim Jong": "Kim Jong-un",
    "Moon Jae": "Moon Jae-in",
    "Ban Ki": "Ban Ki-moon",
    "Tsai Ing": "Tsai Ing-wen",
    "Park Geun": "Park Geun-hye",
}
