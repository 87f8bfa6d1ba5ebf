"""Given names that one person has in several languages of the East.

German papers print *Wolodymyr* and *Wladimir*, *Oleksij* and *Alexej* for one and the same man,
after the Ukrainian, Belarusian or Russian form. Each line is one name in its forms and the
spellings that German and English papers have of them, as far as their sounds alone do not tell.
"""

from typing import Final

FORMS: Final = """
alexander alexandr aleksander aleksandr oleksandr olexandr aljaksandr aliaksandr
alexandra aleksandra oleksandra olexandra aljaksandra
alexej alexei alexey alexij aleksej aleksei aleksey oleksij oleksiy oleksii olexij olexiy aljaksej
andrej andrei andrey andrij andriy andrii
artjom artem arzjom
daniil danil danylo
dmitri dmitrij dmitry dmitriy dmitrii dmytro dsmitryj dzmitry
fjodor fyodor fedor fedir
georgi georgij georgy georgiy heorhij heorhiy
grigori grigorij grigory grigoriy hryhorij hryhoriy ryhor
igor ihor ihar
irina iryna
jekaterina yekaterina ekaterina kateryna kazjaryna
jelena yelena elena olena
jewgeni jewgenij yevgeny yevgeniy evgeny evgeni jewhen yevhen jauhen yauhen
jewgenija yevgenia evgenia jewhenija yevheniia
kirill kiril kyrylo kyryl
maxim maksim maksym
michail mikhail mychajlo mykhailo mykhaylo
nikita mykyta mikita
nikolai nikolaj nikolay mykola mikola mikalaj mikalai
oleg oleh aleh
pawel pavel pawlo pavlo
pjotr pyotr piotr petro pjatro
sergej sergei sergey sergij serhij serhiy serhii siarhej siarhei
semjon semyon semen
swetlana svetlana switlana svitlana swjatlana sviatlana
wassili wassilij vasily vasiliy wassyl vasyl wassil
wladimir vladimir wolodymyr volodymyr uladsimir uladzimir
wladislaw vladislav wladyslaw vladyslav uladsislau uladzislau
wjatscheslaw vyacheslav vjatscheslav wjatschaslau
""".strip().split("\n")
"""All forms of a name in each row."""

GIVEN_NAMES: Final = {form: name for name, line in enumerate(FORMS) for form in line.split()}
"""Form -> the number of the name."""
