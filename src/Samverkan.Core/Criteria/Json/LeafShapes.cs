using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Samverkan.Core.Files;

namespace Samverkan.Core.Criteria.Json;

/// <summary>How leaves are written, whoever made them: what the constructor takes and nothing else, in camel case.</summary>
internal static class LeafShapes
{
    public static JsonSerializerOptions Options(FactCatalog facts, IEnumerable<IJsonTypeInfoResolver> resolvers)
    {
        IJsonTypeInfoResolver[] distinct = [CriteriaJsonContext.Default, .. resolvers.Distinct()];
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(distinct).WithAddedModifier(KeepWhatCreates),
        };
        options.Converters.Add(new FactJsonConverterFactory(facts));
        options.Converters.Add(new LocalDateJsonConverter());
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Whether a member must stand in the JSON.</summary>
    public static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static void KeepWhatCreates(JsonTypeInfo shape)
    {
        if (!shape.Type.IsAssignableTo(typeof(Leaf)))
            return;
        for (int i = shape.Properties.Count - 1; i >= 0; i--)
        {
            JsonPropertyInfo property = shape.Properties[i];
            if (property.AssociatedParameter is null && property.Set is null)
                shape.Properties.RemoveAt(i);
            else if (property.AssociatedParameter is { HasDefaultValue: true } parameter)
                property.ShouldSerialize = (_, value) => value is not null && !value.Equals(parameter.DefaultValue);
        }
    }
}
