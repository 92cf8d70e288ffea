using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Files;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// The members of an object of an ad that matching asks for. A member that is missing or null is absent; one of another kind is a finding; all others are passed over unread.
/// </summary>
internal sealed class AdFields(LocatedJson value, string path, FindingList findings)
{
    public string? Text(string name, bool required = false)
    {
        if (Member(name, JsonKind.String, "en text", "a text", required) is not { } member)
            return null;
        string plain = PlainText.Of(member.Text);
        if (plain.Length > 0)
            return plain;
        if (required)
            findings.Add(member.Position, PathOf(name), FileCodes.EmptyText.With());
        return null;
    }

    /// <summary>A text in a fixed form; anything else is absent, and a finding when it is required.</summary>
    public string? Formed(string name, Func<string, bool> form, string? example = null)
    {
        if (Member(name, JsonKind.String, "en text", "a text", example is not null) is not { } member)
            return null;
        if (form(member.Text))
            return member.Text;
        if (example is not null)
            findings.Add(member.Position, PathOf(name), FileCodes.BrokenForm.With(example));
        return null;
    }

    public bool? Flag(string name) => Member(name, JsonKind.Boolean, "true eller false", "true or false")?.IsTrue;

    public int? Number(string name, int least, int most)
    {
        if (Member(name, JsonKind.Number, "ett tal", "a number") is not { } member)
            return null;
        if (int.TryParse(member.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            return number;
        findings.Add(member.Position, PathOf(name), FileCodes.BrokenNumber.With(FindingList.Number(least), FindingList.Number(most)));
        return null;
    }

    /// <summary>The day of a date and a time.</summary>
    public LocalDate? Day(string name)
    {
        if (Member(name, JsonKind.String, "en text", "a text") is not { } member)
            return null;
        if (member.Text.Length >= 10 && LocalDatePattern.Iso.Parse(member.Text[..10]).TryGetValue(default, out LocalDate day) && (member.Text.Length == 10 || member.Text[10] == 'T'))
            return day;
        findings.Add(member.Position, PathOf(name), FileCodes.BrokenDate.With());
        return null;
    }

    /// <summary>An object, or the first of an array of objects, as the formats of different years have it.</summary>
    public AdFields? Object(string name)
    {
        if (value.Member(name)?.Value is not { } member || member.Kind == JsonKind.Null)
            return null;
        if (member.Kind == JsonKind.Array)
            return member.Items is [{ Kind: JsonKind.Object } first, ..] ? new AdFields(first, $"{PathOf(name)}[0]", findings) : null;
        if (member.Kind == JsonKind.Object)
            return new AdFields(member, PathOf(name), findings);
        findings.Add(member.Position, PathOf(name), FileCodes.WrongType.With("ett objekt", "an object"));
        return null;
    }

    public ImmutableArray<VacancyDemand> Demands(string name)
    {
        if (Member(name, JsonKind.Array, "en lista", "an array") is not { } member)
            return [];
        ImmutableArray<VacancyDemand>.Builder demands = ImmutableArray.CreateBuilder<VacancyDemand>(member.Items.Length);
        for (int i = 0; i < member.Items.Length; i++)
        {
            string place = $"{PathOf(name)}[{FindingList.Number(i)}]";
            if (member.Items[i].Kind != JsonKind.Object)
            {
                findings.Add(member.Items[i].Position, place, FileCodes.WrongType.With("ett objekt", "an object"));
                continue;
            }

            AdFields item = new(member.Items[i], place, findings);
            if (item.Text("label", required: true) is { } label)
                demands.Add(new VacancyDemand(item.Formed("concept_id", ConceptId.IsValid) is { } id ? new ConceptId(id) : null, label));
        }

        return demands.ToImmutable();
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private LocatedJson? Member(string name, JsonKind kind, string swedish, string english, bool required = false)
    {
        LocatedJson? member = value.Member(name)?.Value;
        if (member is null || member.Kind == JsonKind.Null)
        {
            if (required)
                findings.Add(value.Position, path, FileCodes.MissingMember.With(name));
            return null;
        }

        if (member.Kind == kind)
            return member;
        findings.Add(member.Position, PathOf(name), FileCodes.WrongType.With(swedish, english));
        return null;
    }
}
