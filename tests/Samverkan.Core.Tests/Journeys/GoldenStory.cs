using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Programmes;
using Samverkan.Core.Tests.Programmes;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>
/// A journey written by hand, one entry a line: day, origin, kind, what is out of the ordinary, and the body as a file holds it. Beside it
/// stands what is expected of every projection, with the working in comments.
/// </summary>
/// <remarks>In a body <c>#4</c> is the id of the fourth entry and <c>@2</c> an id of somebody else.</remarks>
internal sealed partial class GoldenStory
{
    private static readonly string Folder = RepositoryFile.PathOf("tests/Samverkan.Core.Tests/Journeys/Stories");

    private GoldenStory(Programme programme, LocalDate until, ImmutableArray<Entry> entries)
    {
        Programme = programme;
        Until = until;
        Entries = entries;
    }

    public Programme Programme { get; }

    public LocalDate Until { get; }

    public ImmutableArray<Entry> Entries { get; }

    public static ImmutableArray<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.story").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> ExpectedOf(string name) =>
        File.ReadLines(Path.Combine(Folder, name + ".expected")).Where(static line => !line.StartsWith('#'));

    public static GoldenStory Read(string name)
    {
        Dictionary<string, string> head = new(StringComparer.Ordinal);
        List<Entry> entries = [];
        foreach (string line in File.ReadLines(Path.Combine(Folder, name + ".story")).Where(static line => !line.StartsWith('#')))
        {
            if (char.IsAsciiDigit(line[0]))
                entries.Add(EntryOf(line, head["programme"], entries));
            else
                head.Add(line.Split(' ')[0], line.Split(' ')[1]);
        }

        return new GoldenStory(ProgrammeCatalog.Find(new ProgrammeId(head["programme"]))!, Scene.Day(head["until"]), [.. entries]);
    }

    public ImmutableArray<EntryFinding> Findings() => new JourneyRules(JourneySettings.Of(Programme)).Examine(Entries);

    private static Entry EntryOf(string line, string programme, List<Entry> before)
    {
        int body = line.IndexOf('{', StringComparison.Ordinal);
        string[] words = line[..body].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string kind = words[2];
        int version = EventCatalog.Standard.TryFind(kind, out EventKind? known) ? known.Version : 1;
        string json = Ids().Replace(line[body..], static id => $"\"{EntryId.FromBits(UInt128.Parse(id.Groups["number"].Value, CultureInfo.InvariantCulture))}\"");
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"kind":"{{kind}}","version":{{version}},"id":"{{EntryId.FromBits((UInt128)(before.Count + 1))}}","participant":"{{ParticipantId.FromBits(7)}}","programme":"{{programme}}","edition":"{{ProgrammeCatalog.Find(new ProgrammeId(programme))!.Edition.Id.Value}}","sequence":{{before.Count + 1}},"happened":"{{words[0]}}","recorded":"{{Told(words, "recorded") ?? words[0]}}T12:00:00Z","by":{"role":"caseworker"},"origin":"{{words[1]}}","category":"administrative","body":{{json}}}""");
        Assert.True(EntryFormat.Standard.TryRead(Encoding.UTF8.GetBytes(text), out Entry? entry), line);
        DataCategory category = Told(words, "category") is { } told ? Enum.Parse<DataCategory>(told, ignoreCase: true)
            : entry.Body is EntryRetracted retraction ? before.Single(earlier => earlier.Id == retraction.Entry).Category
            : entry.Body.DefaultCategory;
        return entry with { Category = category };
    }

    private static string? Told(string[] words, string name) =>
        words.Skip(3).FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    [GeneratedRegex("\"[#@](?<number>[0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
