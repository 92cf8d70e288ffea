using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>The form of a wage subsidy, for example <c>nystartsjobb</c>. The known forms stand in <see cref="StandardSubsidyForms"/>; a form of another key may be used.</summary>
[JsonConverter(typeof(SlugJsonConverter<SubsidyForm>))]
public sealed record SubsidyForm : Slug, ISlug<SubsidyForm>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public SubsidyForm(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static SubsidyForm Create(string value) => new(value);
}
