using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>A programme's own log that nobody has kept: meetings, reports, trainings, staff and what they noted, drawn from its governance calendar.</summary>
/// <remarks>Immutable. The staff do not exist and the texts are invented.</remarks>
public sealed class SyntheticProgrammeLog
{
    private SyntheticProgrammeLog(ImmutableArray<ProgrammeLogEntry> entries, ImmutableArray<Assumption> assumptions)
    {
        Entries = entries;
        Assumptions = assumptions;
    }

    /// <summary>The entries in the order of recording.</summary>
    public ImmutableArray<ProgrammeLogEntry> Entries { get; }

    /// <summary>What is assumed because the programme's own document is silent: such entries tell nothing about the real programme's calendar.</summary>
    public ImmutableArray<Assumption> Assumptions { get; }

    /// <summary>Draws a log.</summary>
    /// <param name="programme">The programme with its calendar, teams and staff.</param>
    /// <param name="seed">The seed. The same seed gives the same log, entry for entry, on any machine; with the seed of a <see cref="SyntheticCohort"/> its caseworkers are among the staff of the teams.</param>
    /// <param name="until">The day of reporting: nothing recorded later is told. The programme's last day when left out.</param>
    /// <exception cref="ArgumentException">The programme has no last day and none is given.</exception>
    public static SyntheticProgrammeLog Generate(Programme programme, long seed, LocalDate? until = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        // The whole programme is drawn whatever the day of reporting, so that an earlier day tells the beginning of the same story.
        LocalDate last = programme.Period.Value.End ?? until ?? throw new ArgumentException("A programme without a last day needs a day of reporting.", nameof(until));
        int index = ProgrammeLogWriter.IndexOf(programme);
        StaffId lead = StaffStory.LeadOf(programme, seed);
        ProgrammeLogWriter writer = new(programme, lead, SeededRandom.Stream(seed, ProgrammeLogWriter.WritingPurpose, index));
        new StaffStory(programme, last, seed, SeededRandom.Stream(seed, ProgrammeLogWriter.StaffPurpose, index), writer).Tell();
        new GovernanceStory(programme, last, SeededRandom.Stream(seed, ProgrammeLogWriter.GovernancePurpose, index), writer).Tell();
        new ResourceStory(programme, last, SeededRandom.Stream(seed, ProgrammeLogWriter.ResourcePurpose, index), writer).Tell();
        new SystemStory(programme, last, SeededRandom.Stream(seed, ProgrammeLogWriter.SystemPurpose, index), SeededRandom.Stream(seed, ProgrammeLogWriter.BesidePurpose, index), writer).Tell();
        // streams of their own, so that who decides changes nothing of the rest of the story
        ProgrammeLogWriter steering = new(programme, lead, SeededRandom.Stream(seed, ProgrammeLogWriter.SteeringWritingPurpose, index));
        StaffStory.TellSteeringGroup(programme, last, SeededRandom.Stream(seed, ProgrammeLogWriter.SteeringPurpose, index), steering);
        ImmutableArray<ProgrammeLogEntry> entries =
        [
            .. writer.Write(until ?? last).Concat(steering.Write(until ?? last)).OrderBy(static entry => entry.Recorded).Select(static (entry, i) => entry with { Sequence = i + 1 }),
        ];
        return new SyntheticProgrammeLog(entries, [.. AssumedFor(programme)]);
    }

    /// <summary>How many entries.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"SyntheticProgrammeLog ({Entries.Length} entries)");

    private static IEnumerable<Assumption> AssumedFor(Programme programme)
    {
        if (GovernanceStory.IsSteeringGroupOpen(programme))
            yield return SyntheticLogAssumptions.SteeringGroups;
        if (!programme.Commitments.IsEmpty)
            yield return SyntheticLogAssumptions.Trainings;
        yield return SyntheticLogAssumptions.SteeringMembers;
        if (StaffStory.IsLeadOpen(programme))
            yield return SyntheticLogAssumptions.ProjectLeads;
        if (StaffStory.IsNumberOpen(programme))
            yield return SyntheticLogAssumptions.PersonsInRole;
        if (ResourceStory.IsBudgetOpen(programme))
            yield return SyntheticLogAssumptions.QuarterCost;
        if (ResourceStory.IsGrantOpen(programme))
            yield return SyntheticLogAssumptions.GrantShare;
    }
}
