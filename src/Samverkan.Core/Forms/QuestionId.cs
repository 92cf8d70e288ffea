using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Forms;

/// <summary>The key of a question in a form, for example <c>could-influence</c>. Two versions of a form need not mean the same by it: their crosswalk tells.</summary>
[JsonConverter(typeof(SlugJsonConverter<QuestionId>))]
public sealed record QuestionId : Slug, ISlug<QuestionId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public QuestionId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static QuestionId Create(string value) => new(value);
}
