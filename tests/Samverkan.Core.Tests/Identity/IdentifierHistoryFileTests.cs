using System.Collections.Immutable;
using System.Text;
using CsCheck;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Tests.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Identity;

public sealed class IdentifierHistoryFileTests
{
    private const string Sample = "tests/Samverkan.Cli.Tests/Mistakes/identifier-histories.json";

    [Fact]
    public void A_file_tells_which_number_was_whose_on_which_day_by_what_was_known_when()
    {
        ImmutableArray<IdentifierHistory> histories = Read(RepositoryFile.Read(Sample), out ImmutableArray<Finding> findings);
        Assert.Empty(findings);
        IdentifierHistory first = histories[0];
        Assert.Equal("192001602396", first.On(new(2024, 2, 29), At(2026))!.Number.ToTwelveCharacters());
        Assert.Equal(CoordinationNumberAssurance.Proved, first.On(new(2024, 2, 29), At(2026))!.Assurance);
        Assert.Equal("199908072391", first.On(new(2024, 3, 1), At(2026))!.Number.ToTwelveCharacters());
        Assert.Equal("192001602396", first.On(new(2024, 3, 1), At(2023))!.Number.ToTwelveCharacters());
        Assert.Equal(["196406103405"], histories[1].NumbersAt(At(2026)).Select(static number => number.ToTwelveCharacters()));
        Assert.Equal(["189001019802"], histories[1].NumbersAt(Instant.FromUtc(2023, 5, 20, 0, 0)).Select(static number => number.ToTwelveCharacters()));
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_and_in_the_same_bytes_whatever_the_order() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 5], Gen.Int[0, 900], Gen.Int[-1, 600], Gen.Int[0, 300], Gen.Bool, Gen.Bool).List[0, 16].Sample(
            static steps =>
            {
                Dictionary<int, IdentifierHistory> persons = [];
                Dictionary<IdentityNumber, int> holders = [];
                Instant told = At(2024);
                foreach ((int person, int which, int start, int length, int later, bool withdrawn, bool proved) in steps)
                {
                    told += Duration.FromDays(later);
                    LocalDate from = new LocalDate(2023, 9, 1).PlusDays(start);
                    IdentityNumber number = OfficialTestNumbers.Number(which * 15);
                    if (!holders.TryAdd(number, person) && holders[number] != person)
                        continue;
                    Identifier statement = new(number, new(from, length < 0 ? null : from.PlusDays(length)), told)
                    {
                        IsWithdrawn = withdrawn,
                        Assurance = proved && number.Kind == IdentityNumberKinds.Coordination ? CoordinationNumberAssurance.Proved : CoordinationNumberAssurance.NotStated,
                        DormantFrom = proved && number.Kind == IdentityNumberKinds.Coordination ? from : null,
                    };
                    if (persons.GetValueOrDefault(person, IdentifierHistory.Of(ParticipantId.FromBits((UInt128)person))).TryAdd(statement, out IdentifierHistory? grown, out _))
                        persons[person] = grown;
                }

                ImmutableArray<byte> file = IdentifierHistoryWriter.Write(persons.Values);
                Assert.Equal(file.AsSpan(), IdentifierHistoryWriter.Write(persons.OrderByDescending(static known => known.Key).Select(static known => known.Value)).AsSpan());
                ImmutableArray<IdentifierHistory> back = Read(Encoding.UTF8.GetString(file.AsSpan()), out ImmutableArray<Finding> findings);
                Assert.Empty(findings);
                Assert.Equal(persons.Keys.Order().Select(key => persons[key].Person), back.Select(static history => history.Person));
                foreach (IdentifierHistory history in back)
                    Assert.Equal(persons[(int)history.Person.Value].Statements, history.Statements);
            },
            iter: Soak.Iterations(200, 10_000));

    [Fact]
    public void A_number_of_ten_digits_means_the_same_on_every_day_on_which_the_file_is_read()
    {
        // 250101-9216 told in 2024 is of 1925; told in 2025 it would be of 2025.
        string file = File("""{"number":"250101-9216","from":"2024-01-01","recorded":"2024-12-31T23:59:59Z"}""");
        Assert.Equal("192501019216", Assert.Single(Read(file, out _)).Statements[0].Number.ToTwelveCharacters());
        Assert.Equal("202501019216", Assert.Single(Read(file.Replace("2024-12-31T23:59:59Z", "2025-01-01T00:00:00Z", StringComparison.Ordinal), out _)).Statements[0].Number.ToTwelveCharacters());
    }

    [Fact]
    public void Interim_numbers_are_refused_unless_asked_for()
    {
        string file = File("""{"number":"19990807T005","from":"2024-01-01","recorded":"2024-12-31T23:59:59Z"}""");
        Assert.Empty(Read(file, out ImmutableArray<Finding> findings));
        Assert.Equal(IdentityCodes.KindNotAccepted, Assert.Single(findings).Refusal.Code);
        FindingList asked = new("-");
        Assert.Single(IdentifierHistoryReader.Read(Encoding.UTF8.GetBytes(file), asked, IdentityNumberKinds.Standard | IdentityNumberKinds.Interim));
        Assert.Equal(0, asked.Count);
    }

    [Fact]
    public void No_finding_tells_a_number_or_an_id()
    {
        string sample = RepositoryFile.Read(Sample);
        foreach (string wrong in (string[])["199908072391", "900101+9802", "640610-3405", "00000000000000000000000002", "2024-03-01", "proved"])
        {
            Read(sample.Replace(wrong, "990807-2390", StringComparison.Ordinal), out ImmutableArray<Finding> findings);
            Assert.NotEmpty(findings);
            foreach (Finding finding in findings)
            {
                foreach (Language language in Enum.GetValues<Language>())
                    Assert.DoesNotContain("990807", finding.Refusal.Explain(language) + finding.Refusal.Expected(language) + finding.Field, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void There_is_no_way_to_say_that_two_histories_belong_together()
    {
        string sample = RepositoryFile.Read(Sample);
        foreach (string link in (string[])["replacedBy", "sameAs", "formerly", "protectedIdentity"])
        {
            Read(sample.Replace("\"numbers\"", $"\"{link}\": \"00000000000000000000000002\", \"numbers\"", StringComparison.Ordinal), out ImmutableArray<Finding> findings);
            Assert.Equal([FileCodes.UnknownMember, FileCodes.UnknownMember], findings.Select(static finding => finding.Refusal.Code));
        }
    }

    [Fact]
    public void A_person_is_written_once()
    {
        IdentifierHistory one = IdentifierHistory.Of(ParticipantId.FromBits(1));
        Assert.Throws<ArgumentException>(() => IdentifierHistoryWriter.Write([one, one]));
    }

    private static string File(string number) =>
        $$"""{"format":"samverkan-identifier-histories","formatVersion":1,"persons":[{"participant":"00000000000000000000000001","numbers":[{{number}}]}]}""";

    private static ImmutableArray<IdentifierHistory> Read(string file, out ImmutableArray<Finding> findings)
    {
        FindingList list = new("-");
        ImmutableArray<IdentifierHistory> read = IdentifierHistoryReader.Read(Encoding.UTF8.GetBytes(file), list);
        findings = list.ToImmutable();
        return read;
    }

    private static Instant At(int year) => Instant.FromUtc(year, 1, 15, 8, 0);
}
