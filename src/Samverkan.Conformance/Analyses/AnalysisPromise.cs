namespace Samverkan.Conformance.Analyses;

/// <summary>What every analysis promises.</summary>
public enum AnalysisPromise
{
    /// <summary>It has a permanent name in lower case with hyphens, and says itself and all its lines in Swedish and English.</summary>
    SaysItself = 0,

    /// <summary>It answers for every cohort: nobody, one person, one wave, all equal, all missing, a single event. It never throws.</summary>
    AnswersEveryCohort = 1,

    /// <summary>It never tells a number that is none: every figure, limit and probability is finite, and a probability lies between 0 and 1.</summary>
    TellsOnlyNumbers = 2,

    /// <summary>Every line tells how many it rests on, how many are missing, and a method with its assumptions.</summary>
    TellsWhatItRestsOn = 3,

    /// <summary>Of nobody it tells no estimate.</summary>
    TellsNothingOfNobody = 4,

    /// <summary>The same data give the same text, and the order in which participants were added makes no difference.</summary>
    IsRepeatable = 5,

    /// <summary>No id of a participant stands in the text.</summary>
    NamesNobody = 6,
}
