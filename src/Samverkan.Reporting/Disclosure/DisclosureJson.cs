using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Reporting.Disclosure;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DisclosureCertificate))]
internal sealed partial class DisclosureJson : JsonSerializerContext;
