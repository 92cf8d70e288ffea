using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Fairness;

/// <summary>A step at which people get something or do not: who could, and who did.</summary>
/// <param name="Key">The permanent key.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Among">Who could.</param>
/// <param name="Got">Who did; only those who could are counted.</param>
public sealed record AccessStep(string Key, LocalizedText Name, RowSet Among, RowSet Got)
{
    /// <summary>The usual steps: assessed and placed of those referred; offered a place; mapped, planned, active, in contact with an employer, and at work or studies of those who started.</summary>
    /// <param name="cohort">The cohort.</param>
    public static ImmutableArray<AccessStep> Standard(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        RowSet referred = cohort.HasReached(Milestone.Referred).Or(cohort.HasReached(Milestone.Started));
        RowSet started = cohort.Participated;
        // Whoever has started had a place, also where the place is not to be seen: the others would tell how many are protected.
        RowSet recorded = cohort.HasReached(Milestone.Placed);
        RowSet placed = recorded.IsEmpty ? recorded : recorded.Or(started);
        return
        [
            new("informed", new("fick träffa parterna", "met the parties"), referred, cohort.HasReached(Milestone.Informed)),
            new("offered", new("erbjöds plats", "were offered a place"), referred, placed.Or(cohort.HasReached(Milestone.PlaceDeclined))),
            new("placed", new("fick plats", "were placed"), referred, placed),
            new("started", new("började", "started"), referred, started),
            new("mapped", new("fick en gemensam kartläggning", "got a joint mapping"), started, cohort.HasReached(Milestone.Mapped)),
            new("planned", new("fick en samordnad planering", "got a coordinated plan"), started, cohort.HasReached(Milestone.Planned)),
            new("active", new("kom igång med en insats", "began an activity"), started, cohort.HasReached(Milestone.Active)),
            new("employer-contact", new("fick kontakt med en arbetsgivare", "got in contact with an employer"), started, cohort.HasReached(Milestone.EmployerContact)),
            new("work-or-studies", new("nådde arbete eller studier", "reached work or studies"), started, cohort.HasReached(Milestone.WorkOrStudies)),
        ];
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
