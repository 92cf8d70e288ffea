using System.Collections.Immutable;
using System.Text;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

public class ProgrammeReaderTests
{
    public static string Definition(string id)
    {
        Assert.True(ProgrammeCatalog.TryGetDefinition(new ProgrammeId(id), out ImmutableArray<byte> utf8));
        return Encoding.UTF8.GetString(utf8.AsSpan());
    }

    public static (string Text, FilePosition At) Make(Mistakes.Mistake mistake)
    {
        string text = Definition(mistake.Programme);
        foreach ((string old, string replacement) in mistake.Edits)
        {
            int at = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The definition of {mistake.Programme} no longer holds: {old}");
            text = string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
        }

        int mark = text.IndexOf('§', StringComparison.Ordinal);
        string before = text[..mark];
        int line = before.Count(static c => c == '\n') + 1;
        int column = mark - before.LastIndexOf('\n');
        return (text.Remove(mark, 1), new FilePosition(line, column));
    }

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Mistakes.All.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void One_deliberate_mistake_is_named_by_its_code_where_it_stands(int index)
    {
        Mistakes.Mistake mistake = Mistakes.All[index];
        (string text, FilePosition at) = Make(mistake);
        ProgrammeReading reading = ProgrammeReader.Read(Encoding.UTF8.GetBytes(text), "p.json");
        Assert.Null(reading.Programme);
        string told = string.Join('\n', reading.Findings.Select(static f => f.Format(Language.English)));
        Assert.True(reading.Findings.Any(f => f.Refusal.Code.Id == mistake.Code && f.Position == at), $"{mistake} expected at {at}, but:\n{told}");
    }

    [Fact]
    public void Every_code_of_the_room_has_a_mistake_that_raises_it()
    {
        IEnumerable<string> codes = typeof(ProgrammeCodes).GetProperties().Select(static p => (RefusalCode)p.GetValue(null)!).Where(static c => c.Origin == CodeOrigin.Reading).Select(static c => c.Id);
        Assert.Empty(codes.Except(Mistakes.All.Select(static m => m.Code)));
    }

    [Fact]
    public void Several_mistakes_are_told_at_once()
    {
        string text = Definition("stockholmskraften").Replace("\"pilot\"", "\"pylot\"", StringComparison.Ordinal).Replace("\"0180\"", "\"180\"", StringComparison.Ordinal);
        ProgrammeReading reading = ProgrammeReader.Read(Encoding.UTF8.GetBytes(text), "p.json");
        Assert.Contains(reading.Findings, static f => f.Refusal.Code.Id == "SAM1009");
        Assert.Contains(reading.Findings, static f => f.Refusal.Code.Id == "SAM1020");
    }

    [Fact]
    public void A_schema_may_be_named()
    {
        string text = Definition("insikt").Replace("{\n  \"format\"", "{\n  \"$schema\": \"programme.schema.json\",\n  \"format\"", StringComparison.Ordinal);
        Assert.Empty(ProgrammeReader.Read(Encoding.UTF8.GetBytes(text), "p.json").Findings);
    }
}
