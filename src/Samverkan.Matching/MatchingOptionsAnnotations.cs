using Microsoft.Extensions.Options;

namespace Samverkan.Matching;

/// <summary>Checks the annotations of <see cref="MatchingOptions"/>; generated, so that trimming keeps it.</summary>
[OptionsValidator]
internal sealed partial class MatchingOptionsAnnotations : IValidateOptions<MatchingOptions>;
