using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>Reads a form from JSON (<c>docs/schemas/form.schema.json</c>) and says all that is wrong with it, by place.</summary>
public static class FormReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-form";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    private const int LeastNumber = -1_000_000;
    private const int GreatestNumber = 1_000_000;
    private const int GreatestVersion = 10_000;

    /// <summary>Reads a form.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The form, or <see langword="null"/> when anything is wrong.</returns>
    public static Form? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        FormId? id = reader.Key<FormId>("id");
        int? version = reader.Integer("version", 1, GreatestVersion);
        LocalizedText? name = reader.Localized("name");
        LocalizedText? introduction = reader.Localized("introduction", required: false);
        DatePeriod? validity = reader.Period("validity");
        ImmutableArray<ProgrammeId> programmes = reader.Keys<ProgrammeId>("programmes", required: false);
        ImmutableArray<Respondent> respondents = reader.Codes<Respondent>("respondents");
        DataCategory? category = reader.Code<DataCategory>("category");
        bool isEasy = reader.Boolean("easyToRead", required: false) ?? false;
        FormWording? wording = reader.Code<FormWording>("wording");
        SourceReference? source = reader.Source("source");
        List<ObjectReader> places = [];
        ImmutableArray<Question> questions = reader.Objects("questions", item => ReadQuestion(item, places));
        Crosswalk? replaces = reader.Object("replaces", required: false) is { } inner ? ReadCrosswalk(inner) : null;
        reader.Close();
        if (findings.Count > before)
            return null;
        Form form = new()
        {
            Id = id!,
            Version = version!.Value,
            Name = name!,
            Introduction = introduction,
            Validity = validity!.Value,
            Programmes = programmes,
            Respondents = respondents,
            Category = category!.Value,
            IsEasyToRead = isEasy,
            Wording = wording!.Value,
            Source = source!,
            Questions = questions,
            Replaces = replaces,
        };
        FormRules.Check(form, (index, member, refusal) => (index < 0 ? reader : places[index]).Refuse(member, refusal));
        return findings.Count == before ? form : null;
    }

    private static Question? ReadQuestion(ObjectReader item, List<ObjectReader> places)
    {
        QuestionId? id = item.Key<QuestionId>("id");
        QuestionType? type = item.Code<QuestionType>("type");
        LocalizedText? text = item.Localized("text");
        LocalizedText? help = item.Localized("help", required: false);
        ImmutableArray<AnswerOption> options = item.Objects("options", ReadOption, required: false);
        LocalizedText? unit = item.Localized("unit", required: false);
        int? minimum = item.Integer("minimum", LeastNumber, GreatestNumber, required: false);
        int? maximum = item.Integer("maximum", LeastNumber, GreatestNumber, required: false);
        LocalizedText? lowEnd = item.Localized("lowEnd", required: false);
        LocalizedText? highEnd = item.Localized("highEnd", required: false);
        bool isRequired = item.Boolean("required", required: false) ?? false;
        bool isDeclinable = item.Boolean("declinable", required: false) ?? true;
        ImmutableArray<QuestionCondition> shownWhen = item.Objects("shownWhen", ReadCondition, required: false);
        StatedFact? states = item.Object("states", required: false) is { } inner ? ReadFact(inner) : null;
        SourceReference? source = item.Source("source", required: false);
        item.Close();
        if (id is null || type is null || text is null)
            return null;
        places.Add(item);
        return new()
        {
            Id = id,
            Type = type.Value,
            Text = text,
            Help = help,
            Options = options,
            Unit = unit,
            Minimum = minimum,
            Maximum = maximum,
            LowEnd = lowEnd,
            HighEnd = highEnd,
            IsRequired = isRequired,
            IsDeclinable = isDeclinable,
            ShownWhen = shownWhen,
            States = states,
            Source = source,
        };
    }

    private static AnswerOption? ReadOption(ObjectReader item)
    {
        AnswerCode? code = item.Key<AnswerCode>("code");
        LocalizedText? text = item.Localized("text");
        item.Close();
        return code is null || text is null ? null : new AnswerOption(code, text);
    }

    private static QuestionCondition? ReadCondition(ObjectReader item)
    {
        QuestionId? question = item.Key<QuestionId>("question");
        ImmutableArray<AnswerCode> codes = item.Keys<AnswerCode>("is", required: false);
        int? from = item.Integer("from", LeastNumber, GreatestNumber, required: false);
        int? to = item.Integer("to", LeastNumber, GreatestNumber, required: false);
        item.Close();
        return question is null ? null : new() { Question = question, Is = codes, From = from, To = to };
    }

    private static StatedFact? ReadFact(ObjectReader item)
    {
        string? fact = item.Formed("fact", Slug.IsValid, "disability");
        ImmutableArray<AnswerCode> trueWhen = item.Keys<AnswerCode>("trueWhen", required: false);
        int? trueFrom = item.Integer("trueFrom", LeastNumber, GreatestNumber, required: false);
        item.Close();
        return fact is null ? null : new() { Fact = fact, TrueWhen = trueWhen, TrueFrom = trueFrom };
    }

    private static Crosswalk? ReadCrosswalk(ObjectReader item)
    {
        int? version = item.Integer("version", 1, GreatestVersion);
        ImmutableArray<QuestionCounterpart> questions = item.Objects("questions", ReadCounterpart, required: false);
        item.Close();
        return version is { } earlier ? new() { Version = earlier, Questions = questions } : null;
    }

    private static QuestionCounterpart? ReadCounterpart(ObjectReader item)
    {
        QuestionId? from = item.Key<QuestionId>("from");
        QuestionId? to = item.Key<QuestionId>("to", required: false);
        ImmutableArray<CodeCounterpart> codes = item.Objects("codes", ReadCode, required: false);
        item.Close();
        return from is null ? null : new() { From = from, To = to, Codes = codes };
    }

    private static CodeCounterpart? ReadCode(ObjectReader item)
    {
        AnswerCode? from = item.Key<AnswerCode>("from");
        AnswerCode? to = item.Key<AnswerCode>("to", required: false);
        item.Close();
        return from is null ? null : new CodeCounterpart(from, to);
    }
}
