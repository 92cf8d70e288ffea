using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Reporting.Disclosure;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnumConverter<ZeroRule>), typeof(CamelCaseEnumConverter<CandidateOrder>), typeof(CamelCaseEnumConverter<CellState>)],
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DisclosureCertificate))]
[JsonSerializable(typeof(TablesManifest))]
internal sealed partial class DisclosureJson : JsonSerializerContext;
