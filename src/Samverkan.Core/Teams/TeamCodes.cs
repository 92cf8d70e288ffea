using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Teams;

/// <summary>The refusal codes of teams, SAM15xx.</summary>
public static class TeamCodes
{
    private static readonly SourceReference Application = new("ESF-ansökan Stockholmskraften", "Stockholmskraftens sex multiteam")
    {
        Says = new(
            "Tre yrken arbetar tillsammans; hur teamen är organiserade skiljer sig efter hur många stadsdelsförvaltningar som hör till.",
            "Three professions work together; how the teams are organised differs with the number of district administrations."),
        Confidence = Confidence.Derived,
    };

    /// <summary>A team stands twice.</summary>
    public static RefusalCode TeamTwice { get; } = Code("SAM1501", "teamet \"{0}\" står två gånger", "the team \"{0}\" stands twice", "varje team en gång väntades", "each team once was expected");

    /// <summary>Two teams serve a district on the same day.</summary>
    public static RefusalCode DistrictServedTwice { get; } = Code("SAM1502", "både \"{1}\" och \"{2}\" betjänar \"{0}\" den {3}", "both \"{1}\" and \"{2}\" serve \"{0}\" on {3}", "högst ett team per område och dag väntades", "at most one team per district and day was expected");

    /// <summary>No team serves a district although the last team has started.</summary>
    public static RefusalCode DistrictNotServed { get; } = Code("SAM1503", "inget team betjänar \"{0}\" den {1}", "no team serves \"{0}\" on {1}", "ett team för varje område från det sista teamets start väntades", "a team for each district from the start of the last team was expected");

    /// <summary>A required role is missing for a district.</summary>
    public static RefusalCode RoleMissing { get; } = Code("SAM1504", "teamet \"{0}\" saknar rollen {1} för \"{2}\" den {3}", "the team \"{0}\" lacks the role {1} for \"{2}\" on {3}", "någon i eller utanför teamet enligt planens krav väntades", "somebody in or outside the team as the plan requires was expected");

    /// <summary>A place serves a district that the plan does not cover.</summary>
    public static RefusalCode DistrictOutsidePlan { get; } = Code("SAM1505", "teamet \"{0}\" betjänar \"{1}\", som planen inte omfattar", "the team \"{0}\" serves \"{1}\", which the plan does not cover", "ett av planens områden väntades", "one of the plan's districts was expected");

    /// <summary>A team is not put together as its model says.</summary>
    public static RefusalCode ModelDoesNotFit { get; } = Code("SAM1506", "teamet \"{0}\" är inte sammansatt som sin modell", "the team \"{0}\" is not put together as its model says", "modellen {1} väntades", "the model {1} was expected");

    /// <summary>A place exists outside the days of its team.</summary>
    public static RefusalCode PlaceOutsideTeam { get; } = Code("SAM1507", "en plats i teamet \"{0}\" gäller utanför teamets dagar", "a place in the team \"{0}\" is valid outside the days of the team", "dagar inom {1} väntades", "days within {1} were expected");

    /// <summary>Only a development lead has a development lead's function, and always one.</summary>
    public static RefusalCode WrongDevelopmentLead { get; } = Code("SAM1508", "en plats i teamet \"{0}\" har fel uppgift om utvecklingsledare", "a place in the team \"{0}\" has the wrong function for its role", "en funktion för utvecklingsledare, och bara för dem, väntades", "a function for a development lead, and for nobody else, was expected");

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Reading, new(swedish, english), new(expectedSwedish, expectedEnglish), Application);
}
