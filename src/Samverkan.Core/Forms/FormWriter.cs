using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>Writes a form, as <see cref="FormReader"/> reads it. The same form gives the same bytes.</summary>
public static class FormWriter
{
    private static readonly JsonWriterOptions Writing = new()
    {
        Indented = true,
        NewLine = "\n",
        // Relaxed for people's eyes: the file is JSON, never a part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A form as a file in UTF-8, indented by two spaces, ending with a line feed. What is as it is unless told otherwise is left out.</summary>
    /// <param name="form">The form.</param>
    public static ImmutableArray<byte> Write(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Writing))
            Write(writer, form);
        buffer.Write("\n"u8);
        return [.. buffer.WrittenSpan];
    }

    private static void Write(Utf8JsonWriter writer, Form form)
    {
        writer.WriteStartObject();
        writer.WriteString("format", FormReader.Format);
        writer.WriteNumber("formatVersion", FormReader.FormatVersion);
        writer.WriteString("id", form.Id.Value);
        writer.WriteNumber("version", form.Version);
        writer.WriteLocalized("name", form.Name);
        Localized(writer, "introduction", form.Introduction);
        writer.WriteStartObject("validity");
        writer.WritePeriod(form.Validity);
        writer.WriteEndObject();
        Keys(writer, "programmes", form.Programmes);
        writer.WriteStartArray("respondents");
        foreach (Respondent respondent in form.Respondents)
            writer.WriteStringValue(EnumCodes<Respondent>.Of(respondent));
        writer.WriteEndArray();
        writer.WriteCode("category", form.Category);
        if (form.IsEasyToRead)
            writer.WriteBoolean("easyToRead", true);
        writer.WriteCode("wording", form.Wording);
        writer.WriteSource("source", form.Source);
        Array(writer, "questions", form.Questions, Write, always: true);
        if (form.Replaces is { } replaces)
        {
            writer.WriteStartObject("replaces");
            writer.WriteNumber("version", replaces.Version);
            Array(writer, "questions", replaces.Questions, Write);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Question question)
    {
        writer.WriteString("id", question.Id.Value);
        writer.WriteCode("type", question.Type);
        writer.WriteLocalized("text", question.Text);
        Localized(writer, "help", question.Help);
        Array(writer, "options", question.Options, static (w, option) =>
        {
            w.WriteString("code", option.Code.Value);
            w.WriteLocalized("text", option.Text);
        });
        Localized(writer, "unit", question.Unit);
        Number(writer, "minimum", question.Minimum);
        Number(writer, "maximum", question.Maximum);
        Localized(writer, "lowEnd", question.LowEnd);
        Localized(writer, "highEnd", question.HighEnd);
        if (question.IsRequired)
            writer.WriteBoolean("required", true);
        if (!question.IsDeclinable)
            writer.WriteBoolean("declinable", false);
        Array(writer, "shownWhen", question.ShownWhen, Write);
        if (question.States is { } states)
        {
            writer.WriteStartObject("states");
            writer.WriteString("fact", states.Fact);
            Keys(writer, "trueWhen", states.TrueWhen);
            Number(writer, "trueFrom", states.TrueFrom);
            writer.WriteEndObject();
        }

        if (question.Source is { } source)
            writer.WriteSource("source", source);
    }

    private static void Write(Utf8JsonWriter writer, QuestionCondition condition)
    {
        writer.WriteString("question", condition.Question.Value);
        Keys(writer, "is", condition.Is);
        Number(writer, "from", condition.From);
        Number(writer, "to", condition.To);
    }

    private static void Write(Utf8JsonWriter writer, QuestionCounterpart counterpart)
    {
        writer.WriteString("from", counterpart.From.Value);
        if (counterpart.To is { } to)
            writer.WriteString("to", to.Value);
        Array(writer, "codes", counterpart.Codes, static (w, code) =>
        {
            w.WriteString("from", code.From.Value);
            if (code.To is { } later)
                w.WriteString("to", later.Value);
        });
    }

    private static void Localized(Utf8JsonWriter writer, string name, LocalizedText? text)
    {
        if (text is not null)
            writer.WriteLocalized(name, text);
    }

    private static void Number(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
    }

    private static void Keys<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> keys)
        where T : Slug
    {
        if (keys.IsDefaultOrEmpty)
            return;
        writer.WriteStartArray(name);
        foreach (T key in keys)
            writer.WriteStringValue(key.Value);
        writer.WriteEndArray();
    }

    private static void Array<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write, bool always = false)
    {
        if (items.IsDefaultOrEmpty && !always)
            return;
        writer.WriteStartArray(name);
        foreach (T item in items.IsDefault ? [] : items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
