using System.Text.Json.Serialization;

namespace Samverkan.Core.Criteria.Json;

/// <summary>The JSON shapes of the leaves in the box, made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AgeBetween))]
[JsonSerializable(typeof(BooleanFactIs))]
[JsonSerializable(typeof(CodeFactIsOneOf))]
[JsonSerializable(typeof(CodeHeldLongerThan))]
[JsonSerializable(typeof(HeldAtSomeTime))]
[JsonSerializable(typeof(HeldLongerThan))]
[JsonSerializable(typeof(NumberInRange))]
[JsonSerializable(typeof(NumberReached))]
[JsonSerializable(typeof(OlderThan))]
internal sealed partial class CriteriaJsonContext : JsonSerializerContext;
