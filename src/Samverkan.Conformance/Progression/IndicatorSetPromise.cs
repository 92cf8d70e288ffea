namespace Samverkan.Conformance.Progression;

/// <summary>What every indicator set promises.</summary>
public enum IndicatorSetPromise
{
    /// <summary>It holds the rules of indicator sets: raters, wording, what may be called BIP, composites, crosswalk.</summary>
    KeepsTheRules = 0,

    /// <summary>It comes back from its file as it was: the same bytes when it is written again.</summary>
    SurvivesItsFile = 1,

    /// <summary>A form within its scales, by whoever rates, on a day on which it is valid, is accepted.</summary>
    AcceptsItsOwnForms = 2,

    /// <summary>A value outside a scale, an indicator of another set and a day on which it is not valid are refused.</summary>
    RefusesWhatIsNotItsOwn = 3,

    /// <summary>A composite has no value with fewer answers than it asks for, and the same value whatever the order of the answers.</summary>
    CompositesKnowWhatIsMissing = 4,

    /// <summary>A composite rises, or stays, when one of its answers rises.</summary>
    CompositesFollowTheirItems = 5,

    /// <summary>What a crosswalk carries over lies on the later scale, and a reason for a missing value stays a reason.</summary>
    CrosswalkLandsOnTheScale = 6,

    /// <summary>The caseworker's belief is on no form of a participant and in no composite.</summary>
    KeepsTheBeliefApart = 7,

    /// <summary>It says itself and its indicators in every language.</summary>
    SaysItself = 8,
}
