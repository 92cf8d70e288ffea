using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>Writes an indicator set, as <see cref="IndicatorSetReader"/> reads it. The same set gives the same bytes.</summary>
public static class IndicatorSetWriter
{
    private static readonly JsonWriterOptions Writing = new()
    {
        Indented = true,
        NewLine = "\n",
        // Relaxed for people's eyes: the file is JSON, never a part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A set as a file in UTF-8, indented by two spaces, ending with a line feed.</summary>
    /// <param name="set">The set.</param>
    public static ImmutableArray<byte> Write(IndicatorSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Writing))
            Write(writer, set);
        buffer.Write("\n"u8);
        return [.. buffer.WrittenSpan];
    }

    private static void Write(Utf8JsonWriter writer, IndicatorSet set)
    {
        writer.WriteStartObject();
        writer.WriteString("format", IndicatorSetReader.Format);
        writer.WriteNumber("formatVersion", IndicatorSetReader.FormatVersion);
        writer.WriteString("id", set.Id.Value);
        writer.WriteNumber("version", set.Version);
        writer.WriteLocalized("name", set.Name);
        writer.WriteStartObject("validity");
        writer.WritePeriod(set.Validity);
        writer.WriteEndObject();
        writer.WriteCode("provenance", set.Provenance);
        writer.WriteLocalized("licenceNote", set.LicenceNote);
        writer.WriteSource("source", set.Source);
        Array(writer, "indicators", set.Indicators, (w, indicator) => Indicator(w, indicator, set.Provenance), always: true);
        Array(writer, "composites", set.Composites, Composite);
        if (set.Crosswalk is { } crosswalk)
        {
            writer.WriteStartObject("crosswalk");
            writer.WriteNumber("fromVersion", crosswalk.FromVersion);
            Array(writer, "counterparts", crosswalk.Counterparts, Counterpart, always: true);
            writer.WriteSource("source", crosswalk.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Indicator(Utf8JsonWriter writer, ProgressionIndicator indicator, Provenance ofSet)
    {
        writer.WriteString("id", indicator.Id.Value);
        writer.WriteLocalized("name", indicator.Name);
        writer.WriteStartArray("raters");
        foreach (RaterRole rater in indicator.Raters)
            writer.WriteStringValue(EnumCodes<RaterRole>.Of(rater));
        writer.WriteEndArray();
        if (indicator.RatersConfidence != Confidence.Stated)
            writer.WriteCode("ratersConfidence", indicator.RatersConfidence);
        writer.WriteStartObject("scale");
        writer.WriteNumber("minimum", indicator.Scale.Minimum);
        writer.WriteNumber("maximum", indicator.Scale.Maximum);
        writer.WriteEndObject();
        if (indicator.Provenance != ofSet)
            writer.WriteCode("provenance", indicator.Provenance);
        Array(writer, "wordings", indicator.Wordings, static (w, wording) =>
        {
            w.WriteCode("rater", wording.Rater);
            w.WriteLocalized("question", wording.Question);
            w.WriteCode("provenance", wording.Provenance);
        });
        if (!indicator.IsEnabled)
            writer.WriteBoolean("isEnabled", false);
        if (!indicator.IsShownToParticipant)
            writer.WriteBoolean("isShownToParticipant", false);
        writer.WriteSource("source", indicator.Source);
    }

    private static void Composite(Utf8JsonWriter writer, IndicatorComposite composite)
    {
        writer.WriteString("id", composite.Id.Value);
        writer.WriteLocalized("name", composite.Name);
        writer.WriteCode("rater", composite.Rater);
        writer.WriteStartArray("items");
        foreach (Identity.IndicatorId item in composite.Items)
            writer.WriteStringValue(item.Value);
        writer.WriteEndArray();
        writer.WriteCode("rule", composite.Rule);
        writer.WriteNumber("minimumAnswered", composite.MinimumAnswered);
        writer.WriteSource("source", composite.Source);
    }

    private static void Counterpart(Utf8JsonWriter writer, IndicatorCounterpart counterpart)
    {
        writer.WriteString("from", counterpart.From.Value);
        writer.WriteString("to", counterpart.To.Value);
        Array(writer, "steps", counterpart.Steps, static (w, step) =>
        {
            w.WriteNumber("from", step.From);
            w.WriteNumber("to", step.To);
        });
    }

    private static void Array<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write, bool always = false)
    {
        if (items.IsDefaultOrEmpty && !always)
            return;
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
