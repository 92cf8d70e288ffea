using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>
/// That the list of provisions is held: for each provision that a definition or a form carries, the part is taken away or made to say something
/// else, and the check must tell of exactly that provision.
/// </summary>
public sealed class ProvisionMutationTests
{
    private static readonly IReadOnlyList<Provision> All = Provision.ReadAll();

    public static TheoryData<string> Programmes => [.. ProgrammeCatalog.Ids.Select(static id => id.Value)];

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Every_provision_in_a_definition_says_what_it_said_when_it_was_listed(string programme)
    {
        if (Environment.GetEnvironmentVariable("SAMVERKAN_REGENERATE") == "1")
            Write();
        Assert.Empty(ProvisionDigests.NotCarried(Definition(programme), Carried(programme), ProvisionDigests.ReadAll()));
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void What_is_taken_away_is_missed_by_its_own_provision_and_by_no_other(string programme)
    {
        IReadOnlyList<Provision> carried = Carried(programme);
        Dictionary<string, string> digests = ProvisionDigests.ReadAll();
        foreach (Provision provision in carried)
        {
            JsonNode definition = Definition(programme);
            ProvisionDigests.Remove(definition, provision.Where);
            Assert.Equal(Within(provision, carried), ProvisionDigests.NotCarried(definition, carried, digests).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void What_is_changed_is_told_of_its_own_provision_and_of_no_other(string programme)
    {
        IReadOnlyList<Provision> carried = Carried(programme);
        Dictionary<string, string> digests = ProvisionDigests.ReadAll();
        foreach (Provision provision in carried)
        {
            JsonNode definition = Definition(programme);
            if (!Change(ProvisionDigests.Resolve(definition, provision.Where)!, provision.Where, carried, definition))
                continue;
            Assert.Equal([provision.Id], ProvisionDigests.NotCarried(definition, carried, digests));
        }
    }

    [Fact]
    public void An_item_put_among_others_moves_them_and_is_told()
    {
        JsonNode definition = Definition("insikt");
        definition["goals"]!.AsArray().Insert(0, definition["goals"]![1]!.DeepClone());
        IReadOnlyList<Provision> carried = Carried("insikt");
        Assert.Contains("in-g1", ProvisionDigests.NotCarried(definition, carried, ProvisionDigests.ReadAll()));
    }

    [Fact]
    public void Every_form_that_carries_a_provision_asks_what_it_asked_when_it_was_listed() =>
        Assert.Empty(ProvisionDigests.NotAsked(Forms(), OfForms, ProvisionDigests.ReadAll()));

    [Fact]
    public void A_form_or_a_question_that_is_taken_away_or_changed_is_missed_by_the_provisions_that_it_carries()
    {
        Dictionary<string, string> digests = ProvisionDigests.ReadAll();
        foreach (string form in OfForms.Select(static provision => provision.Where).Distinct())
        {
            string[] carried = [.. OfForms.Where(provision => provision.Where == form).Select(static provision => provision.Id)];
            Dictionary<string, JsonNode> without = Forms();
            Assert.True(without.Remove(form));
            Assert.Equal(carried, ProvisionDigests.NotAsked(without, OfForms, digests));
            for (int question = 0; question < Forms()[form]["questions"]!.AsArray().Count; question++)
            {
                Dictionary<string, JsonNode> fewer = Forms();
                fewer[form]["questions"]!.AsArray().RemoveAt(question);
                Assert.Equal(carried, ProvisionDigests.NotAsked(fewer, OfForms, digests));
                Dictionary<string, JsonNode> other = Forms();
                other[form]["questions"]![question]!["text"]!["sv"] = "?";
                Assert.Equal(carried, ProvisionDigests.NotAsked(other, OfForms, digests));
            }
        }
    }

    [Fact]
    public void Every_form_that_ships_carries_a_provision() =>
        Assert.Equal(Forms().Keys.Order(StringComparer.Ordinal), OfForms.Select(static provision => provision.Where).Distinct().Order(StringComparer.Ordinal));

    // One number, text or truth of the part itself, not of a part of it that another provision speaks of.
    private static bool Change(JsonNode part, string pointer, IReadOnlyList<Provision> carried, JsonNode definition)
    {
        if (carried.Any(other => other.Where == pointer) && part is JsonValue value)
        {
            ProvisionDigests.Replace(definition, pointer, Other(value));
            return true;
        }

        foreach ((string step, JsonNode? inner) in part switch
        {
            JsonObject members => members.Select(static member => (member.Key, member.Value)).ToArray(),
            JsonArray items => items.Select(static (item, index) => ($"{index}", item)).ToArray(),
            _ => [],
        })
        {
            string at = $"{pointer}/{step}";
            if (inner is null || carried.Any(other => other.Where == at))
                continue;
            if (inner is JsonValue leaf)
            {
                ProvisionDigests.Replace(definition, at, Other(leaf));
                return true;
            }

            if (Change(inner, at, carried, definition))
                return true;
        }

        return false;
    }

    private static JsonValue Other(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => JsonValue.Create(value.GetValue<decimal>() + 1),
        JsonValueKind.True => JsonValue.Create(false),
        JsonValueKind.False => JsonValue.Create(true),
        _ => JsonValue.Create(value.GetValue<string>() + "?"),
    };

    // With a part go the parts inside it.
    private static IEnumerable<string> Within(Provision provision, IReadOnlyList<Provision> carried) => carried
        .Where(other => other.Where == provision.Where || other.Where.StartsWith(provision.Where + "/", StringComparison.Ordinal))
        .Select(static other => other.Id)
        .Order(StringComparer.Ordinal);

    private static IReadOnlyList<Provision> Carried(string programme) => [.. All.Where(p => p.Programme == programme && p.Kind == "definitionField")];

    private static IReadOnlyList<Provision> OfForms => [.. All.Where(static p => p.Kind == "form")];

    private static Dictionary<string, JsonNode> Forms() => FormCatalog.Standard.Forms.ToDictionary(
        static form => string.Create(CultureInfo.InvariantCulture, $"{form.Id}/{form.Version}"), static form => JsonNode.Parse(FormWriter.Write(form).AsSpan())!, StringComparer.Ordinal);

    private static JsonNode Definition(string programme) => JsonNode.Parse(ProgrammeReaderTests.Definition(programme))!;

    private static void Write()
    {
        StringBuilder file = new();
        foreach (ProgrammeId id in ProgrammeCatalog.Ids)
        {
            JsonNode definition = Definition(id.Value);
            IReadOnlyList<Provision> carried = Carried(id.Value);
            foreach (Provision provision in carried)
                file.Append(provision.Id).Append('\t').Append(ProvisionDigests.Of(ProvisionDigests.Resolve(definition, provision.Where)!, provision.Where, carried)).Append('\n');
        }

        Dictionary<string, JsonNode> forms = Forms();
        foreach (Provision provision in OfForms)
            file.Append(provision.Id).Append('\t').Append(ProvisionDigests.Of(forms[provision.Where])).Append('\n');
        File.WriteAllText(RepositoryFile.PathOf(ProvisionDigests.DataFile), file.ToString());
    }
}
