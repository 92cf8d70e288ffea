using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>Collects what is wrong in one file while it is read, so that all of it can be told at once. Not thread-safe.</summary>
public sealed class FindingList
{
    /// <summary>How many findings are kept: 1,000. One more says that there are others.</summary>
    public const int Maximum = 1000;

    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    /// <summary>Creates an empty list.</summary>
    /// <param name="file">The file as the user named it; "-" for standard input.</param>
    public FindingList(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        File = file;
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>How many findings there are.</summary>
    public int Count => findings.Count;

    /// <summary>Adds a finding.</summary>
    /// <param name="position">Where.</param>
    /// <param name="field">The field by its path, for example <c>goals[3].threshold</c>; empty for the place as a whole.</param>
    /// <param name="refusal">What is wrong.</param>
    public void Add(FilePosition position, string field, Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(refusal);
        if (findings.Count < Maximum)
            findings.Add(new Finding(File, position, field, refusal));
        else if (findings.Count == Maximum)
            findings.Add(new Finding(File, position, "", FileCodes.MoreFindings.With(Number(Maximum))));
    }

    /// <summary>The findings in the order in which they were met.</summary>
    public ImmutableArray<Finding> ToImmutable() => findings.ToImmutable();

    /// <summary>A number as it stands in a refusal's arguments.</summary>
    /// <param name="value">The number.</param>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A member's name as it may stand in a finding: ASCII letters only and at most 40 of them. Anything else could be
    /// somebody's number or name and becomes "?".
    /// </summary>
    /// <param name="name">The name as read.</param>
    public static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 40)
            return "?";
        foreach (char c in name)
        {
            if (!char.IsAsciiLetter(c) && c != '$')
                return "?";
        }

        return name;
    }

    /// <summary>
    /// A column's name as it may stand in a finding: at most 60 characters, and fewer than eight digits among them. Anything else could be
    /// somebody's number and becomes "?".
    /// </summary>
    /// <param name="name">The name as read.</param>
    public static string Column(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is 0 or > 60 || name.Count(char.IsDigit) >= 8 ? "?" : name;
    }
}
