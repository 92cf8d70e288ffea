using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.ProgrammeLogs.Format;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>Writes down what happened to a programme, as people do: late, and sometimes with the wrong day.</summary>
internal sealed class ProgrammeLogWriter(Programme programme, StaffId lead, SeededRandom random)
{
    /// <summary>The purposes of the streams of a log.</summary>
    public const int LeadPurpose = 21;
    public const int StaffPurpose = 22;
    public const int GovernancePurpose = 23;
    public const int WritingPurpose = 24;
    public const int ResourcePurpose = 25;
    public const int SystemPurpose = 26;
    public const int BesidePurpose = 27;
    public const int SteeringPurpose = 28;
    public const int SteeringWritingPurpose = 29;

    private static readonly ReaderRole ProjectLead = new("project-lead");
    private readonly List<(LocalDate Happened, ProgrammeEvent Body, bool IsFirm)> _planned = [];

    /// <summary>The number of a programme's own streams.</summary>
    public static int IndexOf(Programme programme)
    {
        int index = 17;
        foreach (char c in programme.Id.Value)
            index = ((index * 31) + c) % 1_000_003;
        return index;
    }

    /// <summary>Something that others rest on: written down within ten days, on the right day.</summary>
    public void Firm(LocalDate happened, ProgrammeEvent body) => _planned.Add((happened, body, true));

    /// <summary>Something that stands alone. Its day may be written down wrongly and corrected.</summary>
    public void Loose(LocalDate happened, ProgrammeEvent body) => _planned.Add((happened, body, false));

    /// <summary>All entries recorded no later than a day, in the order of recording.</summary>
    public ImmutableArray<ProgrammeLogEntry> Write(LocalDate until)
    {
        List<ProgrammeLogEntry> entries = [];
        foreach ((LocalDate happened, ProgrammeEvent body, bool isFirm) in _planned.OrderBy(static one => one.Happened))
        {
            int delay = Delay();
            Instant recorded = JourneyWriter.Morning(happened.PlusDays(isFirm ? Math.Min(delay, 10) : delay)) + Duration.FromMinutes(random.Between(0, 500));
            bool isWrong = random.Happens(SyntheticAssumptions.Correction) && !isFirm;
            LocalDate told = isWrong ? happened.PlusDays(-random.Between(1, 4)) : happened;
            ProgrammeLogEntry entry = Make(told, recorded, body);
            entries.Add(entry);
            if (isWrong)
                entries.Add(Make(happened, recorded + Duration.FromDays(random.Between(1, 20)), new LogEntryCorrected(entry.Id, happened, body)));
        }

        AddressDeviations(entries);
        Instant end = JourneyWriter.Morning(until.PlusDays(1)) - Duration.FromHours(7);
        return [.. entries.Where(entry => entry.Recorded < end).OrderBy(static entry => entry.Recorded).Select(static (entry, i) => entry with { Sequence = i + 1 })];
    }

    // What is done about a deviation names its entry, and comes so late that the entry stands with its right day.
    private void AddressDeviations(List<ProgrammeLogEntry> entries)
    {
        foreach (ProgrammeLogEntry noted in entries.Where(static entry => entry.Body is SystemDeviationNoted).ToArray())
        {
            bool isAddressed = random.Happens(SyntheticLogAssumptions.DeviationAddressed);
            Duration later = Duration.FromDays(random.Between(70, 160));
            bool isResolved = random.Happens(SyntheticLogAssumptions.DeviationAddressed);
            string measure = LogTexts.Measure(random);
            Instant recorded = noted.Recorded + later;
            if (isAddressed && recorded.InUtc().Date <= (programme.Period.Value.End ?? LocalDate.MaxIsoValue))
                entries.Add(Make(recorded.InUtc().Date, recorded, new SystemDeviationAddressed(noted.Id, measure, isResolved)));
        }
    }

    private ProgrammeLogEntry Make(LocalDate happened, Instant recorded, ProgrammeEvent body) => new(
        EntryId.FromBits(random.NextWideBits()), programme.Id, 0, happened, recorded, new Author(ProjectLead, lead), programme.Edition.Id, ProgrammeEventCatalog.Standard.VersionOf(body), body);

    private int Delay()
    {
        double draw = random.NextShare();
        int few = random.Between(1, 7);
        int many = random.Between(15, 60);
        return draw < SyntheticAssumptions.VeryLateRecord.Value ? many
            : draw < SyntheticAssumptions.LateRecord.Value ? few
            : 0;
    }
}
