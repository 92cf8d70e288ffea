using System.Text;
using System.Text.Json;
using NJsonSchema;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>What of a person's work may be used: what was agreed, what the reader may see, the latest of each part.</summary>
public sealed class WorkProfileTests
{
    private static readonly JourneyId Id = new(ParticipantId.FromBits(7), new("stockholmskraften"));
    private static readonly LocalDate Today = new(2025, 3, 3);

    private static readonly WorkProfileTold Whole = new(
        [.. Enum.GetValues<ProfilePart>()], ["cook_aaa_001", "ssyk:51"], ["ssyk:5120"], [new("s1")], [new("s2")], [new("l1")], [new("l2")], ["0180", "01"], 75, new LocalDate(2025, 4, 1), true);

    private static WorkProfile Of(string reader, params (string Origin, JourneyEvent Body)[] told) => WorkProfile.Of(View(reader, Id, told), Today);

    private static JourneyView View(string reader, JourneyId id, params (string Origin, JourneyEvent Body)[] told)
    {
        Entry[] entries =
        [
            .. told.Select((one, i) => new Entry(
                EntryId.FromBits((UInt128)(i + 1) + (id.Participant == Id.Participant ? 0U : 100U)), id, i + 1, Today.PlusDays(i - 10), Today.PlusDays(i - 10).At(LocalTime.Noon).InUtc().ToInstant(),
                new Author(StandardRoles.Caseworker, StaffId.FromBits(3)), new SecrecyDomain(one.Origin), one.Body.DefaultCategory, new("stockholmskraften/2024-1"), 1, one.Body)),
        ];
        return JourneyView.Of(
            id, entries, new ReadingAccess(new(reader), StandardRoles.Caseworker, StandardPurposes.Coordination), AccessPolicy.Standard(new SecrecyDomain("af")), Today.At(LocalTime.Noon).InUtc().ToInstant());
    }

    [Fact]
    public void All_that_was_agreed_is_used_and_the_later_of_each_part_stands()
    {
        WorkProfile profile = Of("af", ("af", Whole), ("af", new WorkProfileTold(Whole.Agreed, Wishes: ["bake_aaa_001"], Skills: [new("s2")], MostPercent: 50)));
        Assert.Equal(["bake_aaa_001"], profile.Wishes.Select(static one => one.ToString()));
        Assert.Equal(["cook_aaa_001", "ssyk:51"], profile.Experience.Select(static one => one.ToString()));
        Assert.Equal([("s1", true), ("s2", true)], profile.Skills.Select(static one => (one.Key.Value, one.Value)));
        Assert.Equal([("l1", true), ("l2", false)], profile.Languages.Select(static one => (one.Key.Value, one.Value)));
        Assert.Equal((50, new LocalDate(2025, 4, 1), true, null), (profile.MostPercent, profile.From, profile.DrivingLicence, profile.NeedsAdaptation));
    }

    [Fact]
    public void What_was_not_agreed_or_has_been_taken_back_is_not_used()
    {
        foreach (ProfilePart part in Enum.GetValues<ProfilePart>())
        {
            WorkProfile profile = Of("af", ("af", Whole with { NeedsAdaptation = true, Agreed = [part] }));
            bool[] used =
            [
                !profile.Experience.IsEmpty, !profile.Wishes.IsEmpty, !profile.Skills.IsEmpty || profile.DrivingLicence is not null, !profile.Languages.IsEmpty,
                profile.MostPercent is not null || profile.From is not null, !profile.Places.IsEmpty, profile.NeedsAdaptation is not null,
            ];
            Assert.Equal(Enum.GetValues<ProfilePart>().Select(one => one == part), used);
        }

        Assert.True(Of("af", ("af", Whole), ("af", new WorkProfileTold([]))).IsEmpty);
        Assert.True(Of("af").IsEmpty);
    }

    [Fact]
    public void What_was_taken_back_where_the_reader_does_not_see_it_is_not_used()
    {
        WorkProfileTold nothing = new([]);
        Assert.False(Of("af", ("af", Whole)).IsEmpty);
        Assert.True(Of("af", ("af", Whole), ("stockholm/skarholmen", nothing)).IsEmpty);
        WorkProfile some = Of("af", ("af", Whole), ("stockholm/skarholmen", new WorkProfileTold([ProfilePart.Wishes])));
        Assert.Equal((false, true), (some.Wishes.IsEmpty, some.Experience.IsEmpty));
        // What has been agreed anew is used, and nothing is added that the reader has not seen agreed.
        Assert.False(Of("af", ("af", Whole), ("stockholm/skarholmen", nothing), ("af", new WorkProfileTold([ProfilePart.Hours]))).MostPercent is null);
        Assert.True(Of("af", ("af", Whole), ("af", nothing), ("stockholm/skarholmen", new WorkProfileTold(Whole.Agreed))).IsEmpty);
        // A correction of what the reader does not see takes it back too.
        Assert.True(Of("af", ("af", Whole), ("stockholm/skarholmen", new WorkProfileTold(Whole.Agreed)), ("stockholm/skarholmen", new EntryCorrected(EntryId.FromBits(2), Today, nothing))).IsEmpty);
    }

    [Fact]
    public void What_was_taken_back_under_another_id_of_the_same_person_is_not_used()
    {
        JourneyId other = Id with { Participant = ParticipantId.FromBits(8) };
        JourneyView agreed = View("af", Id, ("af", Whole), ("af", new PersonMerged(other.Participant)));
        Assert.False(WorkProfile.Of(Assert.Single(MergedJourneys.FoldAll([agreed, View("af", other, ("af", new WorkProfileTold(Whole.Agreed)))])), Today).IsEmpty);
        Assert.True(WorkProfile.Of(Assert.Single(MergedJourneys.FoldAll([agreed, View("af", other, ("stockholm/skarholmen", new WorkProfileTold([])))])), Today).IsEmpty);
    }

    [Fact]
    public void What_the_reader_may_not_see_is_not_used_and_adaptation_is_health()
    {
        Assert.True(Of("fk", ("af", Whole)).IsEmpty);
        Assert.True(Of("af", ("region-stockholm", Whole), ("af", new WorkProfileTold([.. Enum.GetValues<ProfilePart>()]))).IsEmpty);
        Assert.Equal((DataCategory.Mapping, DataCategory.Health), (Whole.DefaultCategory, (Whole with { NeedsAdaptation = false }).DefaultCategory));
        // An own kind is never shown of a protected person to whoever may not know.
        Assert.True(Of("af", ("af", Whole), ("stockholm/skarholmen", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag))).IsEmpty);
    }

    [Fact]
    public void It_stands_in_a_file_of_journeys_and_comes_back()
    {
        Entry entry = new(
            EntryId.FromBits(1), Id, 1, Today, Today.At(LocalTime.Noon).InUtc().ToInstant(), new Author(StandardRoles.Caseworker, StaffId.FromBits(3)), new SecrecyDomain("af"), DataCategory.Mapping,
            new("stockholmskraften/2024-1"), 1, Whole);
        using MemoryStream stream = new();
        JourneyFile.Write(stream, [entry], WorkProfileKind.Format);
        string line = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("""agreed":["experience","wishes","skills","languages","hours","places","adaptation"],"experience":["cook_aaa_001","ssyk:51"],"wishes":["ssyk:5120"],"skills":["s1"]""", line, StringComparison.Ordinal);
        JourneyReading read = JourneyFile.Read(new MemoryStream(stream.ToArray()), "journeys.jsonl", WorkProfileKind.Format);
        Assert.Empty(read.Findings);
        Assert.Equal(entry, Assert.Single(read.Entries));
        JourneyReading broken = JourneyFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(line.Replace("\"s1\"", "\"199001019802 !\"", StringComparison.Ordinal))), "journeys.jsonl", WorkProfileKind.Format);
        Assert.DoesNotContain("199001019802", Assert.Single(broken.Findings).Format(Core.Vocabulary.Language.Swedish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"mostPercent\":75", "\"mostPercent\":101", "SAM3293")]
    [InlineData("\"wishes\":[\"ssyk:5120\"]", "\"wishes\":[\"ssyk:51200\"]", "SAM3291")]
    [InlineData("\"places\":[\"0180\",\"01\"]", "\"places\":[\"018\"]", "SAM3292")]
    [InlineData("\"agreed\":[\"experience\",", "\"agreed\":[\"experiences\",", null)]
    [InlineData("\"skills\":[\"s1\"]", "\"skills\":[\"s 1\"]", null)]
    [InlineData("\"drivingLicence\":true", "\"drivingLicense\":true", null)]
    public async Task The_published_schema_takes_what_is_read_and_refuses_what_the_reader_or_the_rule_refuses(string sound, string broken, string? code)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(folder!.FullName, "docs", "schemas", "work-profile.schema.json"), TestContext.Current.CancellationToken);
        Entry entry = new(
            EntryId.FromBits(1), Id, 1, Today, Today.At(LocalTime.Noon).InUtc().ToInstant(), new Author(StandardRoles.Caseworker, StaffId.FromBits(3)), new SecrecyDomain("af"), DataCategory.Mapping,
            new("stockholmskraften/2024-1"), 1, Whole);
        string line = Encoding.UTF8.GetString(WorkProfileKind.Format.Write(entry));
        Assert.Empty(schema.Validate(BodyOf(line)));
        string changed = line.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(line, changed);
        Assert.NotEmpty(schema.Validate(BodyOf(changed)));
        JourneyReading reading = JourneyFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(changed)), "journeys.jsonl", WorkProfileKind.Format);
        if (code is null)
            Assert.NotEmpty(reading.Findings);
        else
            Assert.Equal([code], WorkProfileKind.Kind.Judge!((WorkProfileTold)Assert.Single(reading.Entries).Body, Journey.Fold(Id, []), Today).Select(static refusal => refusal.Code.Id));
    }

    private static string BodyOf(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("body").GetRawText();
    }
}
