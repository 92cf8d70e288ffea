using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>The rules about activities beside each other that we know of, with their sources. There are others: a host adds those that it goes by.</summary>
public static class StandardActivityRules
{
    /// <summary>
    /// Study support and activity support, or introduction benefit, exclude each other for the same time. Studies may run within a labour market programme, so that it
    /// prevents nothing: the person and the caseworker settle which benefit it is to be.
    /// </summary>
    public static ActivityRule StudySupportOrActivitySupport { get; } = new(
        new RuleKey("study-support-or-activity-support"),
        new("studiestöd kan inte lämnas för samma tid som aktivitetsstöd eller etableringsersättning", "study support cannot be paid for the same time as activity support or introduction benefit"),
        DatePeriod.From(new(2018, 1, 1)),
        [StandardMethods.AdultEducation, StandardMethods.FolkHighSchool],
        new Any(StandardCriteria.EnrolledIn("job"), StandardCriteria.EnrolledIn("eta")),
        ActivityRuleEffect.ToSettle,
        new SourceReference("Försäkringskassan: Aktivitetsstöd, för CSN", "Efter den 1 januari 2018") { Address = "https://www.forsakringskassan.se/myndigheter/csn/forsakring/aktivitetsstod" });

    /// <summary>All of them, in a fixed order.</summary>
    public static ImmutableArray<ActivityRule> All { get; } = [StudySupportOrActivitySupport];
}
