"""Models of good practices: the page with its rows, its list, and the expert's opinion."""

from practices.models.index_page import PracticeIndexPage
from practices.models.opinion import ExpertOpinion
from practices.models.practice import GoodPracticePage
from practices.models.rows import BuildingBlock, Transfer

__all__ = ["BuildingBlock", "ExpertOpinion", "GoodPracticePage", "PracticeIndexPage", "Transfer"]
