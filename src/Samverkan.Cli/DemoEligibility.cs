using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Programmes;
using Samverkan.Matching.Eligibility;

namespace Samverkan.Cli;

/// <summary>Those referred and not yet in, before every programme's target group on the demonstration's last day. For those inside: the counts are not protected.</summary>
internal static class DemoEligibility
{
    /// <summary>The page.</summary>
    public const string Name = "eligibility.internal.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, string folder)
    {
        LocalDate on = people.Cohort.Until;
        // The programme that is shown comes first.
        Programme[] asked = [programme, .. ProgrammeCatalog.All.Where(other => other.Id != programme.Id)];
        ProgrammeEligibility eligibility = ProgrammeEligibility.Of(
            asked, people.Cohort.Waiting.Concat(people.JustReferred).Select(static person => new EligibilityCandidate(person.Participant, person.Facts)), on);
        return DemoPage.Write(folder, Name, (page, _) => new EligibilityPage(eligibility).WriteText(page));
    }
}
