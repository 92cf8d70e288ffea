using System.Globalization;
using Microsoft.Extensions.Options;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching;

/// <summary>Checks the options of matching when the host starts; each failure begins with its code.</summary>
internal sealed class MatchingOptionsRules : IValidateOptions<MatchingOptions>
{
    public ValidateOptionsResult Validate(string? name, MatchingOptions options)
    {
        if (options.ParticipantsPerFullTime is >= 1 and <= MatchingOptions.LargestCaseload)
            return ValidateOptionsResult.Success;
        Refusal refusal = MatchingCodes.CaseloadOutOfRange.With(
            options.ParticipantsPerFullTime.ToString(CultureInfo.InvariantCulture), MatchingOptions.LargestCaseload.ToString(CultureInfo.InvariantCulture));
        return ValidateOptionsResult.Fail($"{refusal.Code.Id}: {refusal.Explain(Language.English)}, {refusal.Expected(Language.English)}");
    }
}
