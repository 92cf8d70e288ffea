using System.Reflection;
using System.Text;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Tests.Journeys;
using Samverkan.Core.Tests.Programmes;

namespace Samverkan.Core.Tests.Identity;

/// <summary>
/// Fictitious personal data, the third form of protected identity, cannot be told in the API, in data or by behaviour: such a person is, here as in every
/// register, somebody like anybody else.
/// </summary>
public sealed class ThirdFormTests
{
    private static readonly string[] Words = ["fictitious", "fictional", "fingera", "fabricated", "assumedidentity", "newidentity", "previousidentity", "formeridentity", "oldidentity", "linkedperson", "sameperson"];

    [Fact]
    public void Two_forms_can_be_told_and_no_third() =>
        Assert.Equal(["None", "ConfidentialityFlag", "ProtectedPopulationRegistration"], Enum.GetNames<ProtectedIdentityKind>());

    [Fact]
    public void No_type_no_member_and_no_parameter_is_named_for_it()
    {
        IEnumerable<string> names = typeof(ProtectedIdentityKind).Assembly.GetTypes().SelectMany(static type =>
            type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .SelectMany(static member => (member is MethodBase method ? method.GetParameters().Select(static p => p.Name ?? "") : []).Append(member.Name))
                .Append(type.Name));
        Assert.DoesNotContain(names, static name => Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void No_shipped_file_and_no_schema_has_a_word_for_it()
    {
        Assembly core = typeof(ProtectedIdentityKind).Assembly;
        IEnumerable<string> shipped = core.GetManifestResourceNames().Select(name => new StreamReader(core.GetManifestResourceStream(name)!).ReadToEnd());
        IEnumerable<string> schemas = Directory.EnumerateFiles(RepositoryFile.PathOf("docs/schemas")).Select(File.ReadAllText);
        Assert.All(shipped.Concat(schemas), static text => Assert.All(Words, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("\"fictitiousPersonalData\"")]
    [InlineData("\"fingeradePersonuppgifter\"")]
    [InlineData("\"fictitious\"")]
    [InlineData("\"3\"")]
    [InlineData("3")]
    public void No_file_can_tell_it(string value)
    {
        using MemoryStream file = new();
        JourneyFile.Write(file, new Scene().Add("2025-01-01", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag)).Entries);
        string text = Encoding.UTF8.GetString(file.ToArray());
        Assert.True(JourneyFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "journeys.jsonl").IsSound);
        string told = text.Replace("\"confidentialityFlag\"", value, StringComparison.Ordinal);
        Assert.NotEqual(text, told);
        JourneyReading reading = JourneyFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(told)), "journeys.jsonl");
        Assert.False(reading.IsSound);
        Assert.All(reading.Findings, finding => Assert.DoesNotContain(value.Trim('"'), string.Join(" ", finding.Refusal.Arguments), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_history_and_an_index_have_no_place_for_a_pointer_from_one_person_to_another()
    {
        Assert.Equal([nameof(IdentifierHistory.Person)], ParticipantsOf(typeof(IdentifierHistory)));
        Assert.Empty(ParticipantsOf(typeof(Identifier)));
        Assert.Empty(ParticipantsOf(typeof(IdentityNumber)));
        Assert.Empty(ParticipantsOf(typeof(IdentifierHash)));

        static string[] ParticipantsOf(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(static property => property.PropertyType == typeof(ParticipantId) || property.PropertyType == typeof(ParticipantId?)).Select(static property => property.Name),
        ];
    }

    [Fact]
    public void Whoever_comes_with_a_new_number_is_as_new_as_anybody()
    {
        IdentifierKeyRing keys = IdentifierKeyRing.Of(new(new("k"), new byte[32]));
        IdentityNumber before = OfficialTestNumbers.Number(2);
        ParticipantId first = ParticipantId.FromBits(11);
        Assert.True(IdentifierIndex.Of(keys).TryAdd(before, first, out IdentifierIndex? index));

        // The one has been somebody else, the other has not: what can be seen of the two is of one form.
        IdentifierHistory[] newcomers = [Newcomer(12, 30), Newcomer(13, 31)];
        foreach (IdentifierHistory newcomer in newcomers)
        {
            IdentityNumber number = newcomer.NumbersAt(Instant.MaxValue)[0];
            Assert.Null(index.Find(number));
            Assert.True(index.TryAdd(number, newcomer.Person, out IdentifierIndex? grown));
            Assert.Equal(first, grown.Find(before));
            Assert.Equal(index.Rows.Length + 1, grown.Rows.Length);
            Assert.Single(newcomer.Statements);
            // To claim the number of before is refused as it is to anybody.
            Assert.False(grown.TryAdd(before, newcomer.Person, out _));
        }

        static IdentifierHistory Newcomer(int person, int number) => IdentifierHistory.Of(ParticipantId.FromBits((UInt128)person))
            .Add(new(OfficialTestNumbers.Number(number), DatePeriod.From(new LocalDate(2026, 1, 1)), Instant.FromUtc(2026, 1, 1, 0, 0)));
    }

    [Fact]
    public void Ids_are_drawn_and_follow_from_no_number()
    {
        ParticipantId[] drawn = [.. Enumerable.Range(0, 1000).Select(static seed => ParticipantId.Next(new Random(seed)))];
        Assert.Equal(1000, drawn.Distinct().Count());
        Assert.DoesNotContain(typeof(ParticipantId).GetMethods(), static method => method.GetParameters().Any(static p => typeof(IdentityNumber).IsAssignableFrom(p.ParameterType)));
    }
}
