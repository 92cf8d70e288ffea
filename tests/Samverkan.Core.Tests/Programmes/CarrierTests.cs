using System.Reflection;
using System.Text.RegularExpressions;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.ProgrammeLogs.Format;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>
/// That what types carry is there: each type, each of its members that a provision needs (a property, a value of an enumeration, a method) and each kind of entry
/// by which it is recorded. Each is taken away in turn, and the check must tell of exactly the provisions that need it.
/// </summary>
public sealed class CarrierTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Assembly Core = typeof(Programme).Assembly;

    private static IReadOnlyList<Provision> Carried { get; } = [.. Provision.ReadAll().Where(static provision => provision.Kind == "type")];

    [Fact]
    public void Everything_that_carries_a_provision_is_there() => Assert.Empty(NotCarried(IsThere));

    [Fact]
    public void What_is_taken_away_is_missed_by_the_provisions_that_need_it_and_by_no_other()
    {
        foreach (string gone in Carried.SelectMany(static provision => provision.Needs).Distinct(StringComparer.Ordinal))
        {
            string[] expected = [.. Carried.Where(provision => provision.Needs.Contains(gone)).Select(static provision => provision.Id)];
            Assert.NotEmpty(expected);
            Assert.Equal(expected, NotCarried(name => name != gone && IsThere(name)));
        }
    }

    [Fact]
    public void A_provision_that_a_type_carries_names_what_of_the_type_carries_it() =>
        Assert.Empty(Carried.Where(static provision => provision.Members.IsEmpty).Select(static provision => provision.Id));

    [Theory]
    [InlineData("Samverkan.Core.Journeys.GapReason.RulesPreventOverlaps")]
    [InlineData("Samverkan.Core.Journeys.Events.JointMeetingHeld.Absent")]
    [InlineData("Samverkan.Core.Journeys.NoSuchType")]
    [InlineData("Samverkan.Matching.Placement.CaseloadNorm.ForFourProfessions")]
    [InlineData("Samverkan.Matching.Placement.NoSuchType")]
    [InlineData("entry:jointMeeting")]
    [InlineData("entry:meetingHeld")]
    [InlineData("log:jointMeetingHeld")]
    public void What_is_not_there_is_not_found(string name) => Assert.False(IsThere(name));

    private static IEnumerable<string> NotCarried(Func<string, bool> isThere) =>
        Carried.Where(provision => !provision.Needs.All(isThere)).Select(static provision => provision.Id);

    private static bool IsThere(string name)
    {
        if (name.StartsWith("entry:", StringComparison.Ordinal))
            return EventCatalog.Standard.TryFind(name["entry:".Length..], out _);
        if (name.StartsWith("log:", StringComparison.Ordinal))
            return ProgrammeEventCatalog.Standard.TryFind(name["log:".Length..], out _);
        if (Core.GetType(name) is { } type)
            return type.IsPublic;
        int point = name.LastIndexOf('.');
        if (Core.GetType(name[..point]) is { IsPublic: true } owner)
            return owner.GetMember(name[(point + 1)..], Declared).Length > 0;

        // Types of other packages are looked up by their file: one public concept per file, namespaces follow folders.
        return FileOf(name) is not null || (FileOf(name[..point]) is { } file && Declaration(name[(point + 1)..]).IsMatch(File.ReadAllText(file)));
    }

    private static string? FileOf(string type) => Directory.EnumerateDirectories(RepositoryFile.PathOf("src")).Select(static folder => Path.GetFileName(folder)!)
        .Where(project => project != "Samverkan.Core" && type.StartsWith(project + ".", StringComparison.Ordinal))
        .Select(project => RepositoryFile.PathOf($"src/{project}/{type[(project.Length + 1)..].Replace('.', '/')}.cs"))
        .FirstOrDefault(File.Exists);

    private static Regex Declaration(string member) => new($@"^\s+public [^=;{{(]*\b{member}\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
