using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Core.Files;

namespace Samverkan.Core.Journeys.Format;

/// <summary>How the bodies of every log stand in JSON: strictly, and the same entry always as the same bytes.</summary>
internal static class EventJsonOptions
{
    public static JsonSerializerOptions With(params ReadOnlySpan<JsonConverter> converters)
    {
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            MaxDepth = EntryFormat.MaximumDepth,
            // Swedish letters stay readable; the output is a file and never part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new LocalDateJsonConverter());
        options.Converters.Add(new DatePeriodJsonConverter());
        foreach (JsonConverter converter in converters)
            options.Converters.Add(converter);
        return options;
    }
}
