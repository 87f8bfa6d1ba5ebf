"""What people have corrected -> a model that has learnt from it, and what that gained.

Only the judges of the model learn, and of these only the last layer: a logistic regression that is
drawn to what it knows already. ``learn`` does it, ``written`` makes a folder of it.
"""

from laut.learn.folder import free, written
from laut.learn.lessons import Lesson
from laut.learn.measure import Measure, Verdict
from laut.learn.train import Learnt, learn

__all__ = ["Learnt", "Lesson", "Measure", "Verdict", "free", "learn", "written"]
