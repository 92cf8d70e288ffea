using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Cli.Tests;

/// <summary>Journeys written entry by entry, each recorded at noon on its day unless told otherwise.</summary>
internal sealed class JourneyLines
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<ParticipantId, long> _sequences = [];

    /// <summary>A person who does not exist.</summary>
    public static ParticipantId Person(int number) => ParticipantId.FromBits((UInt128)number);

    /// <summary>The entry that was added last.</summary>
    public Entry Last => _entries[^1];

    /// <summary>Adds what happened.</summary>
    public JourneyLines Add(string happened, JourneyEvent body, string origin = "af", string? recorded = null, int person = 7, string programme = "stockholmskraften", DataCategory? category = null)
    {
        long sequence = _sequences[Person(person)] = _sequences.GetValueOrDefault(Person(person)) + 1;
        _entries.Add(new Entry(
            EntryId.FromBits((UInt128)(_entries.Count + 1)), new JourneyId(Person(person), new ProgrammeId(programme)), sequence, Day(happened),
            Day(recorded ?? happened).At(LocalTime.Noon).InUtc().ToInstant(), new Author(StandardRoles.Caseworker, StaffId.FromBits(3)),
            new SecrecyDomain(origin), category ?? body.DefaultCategory, new EditionId($"{programme}/2024-1"), 1, body));
        return this;
    }

    /// <summary>Writes the file.</summary>
    public string Write(TemporaryFolder folder)
    {
        string path = folder.File("journeys.jsonl");
        using FileStream stream = File.Create(path);
        JourneyFile.Write(stream, _entries);
        return path;
    }

    /// <summary>A day.</summary>
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
