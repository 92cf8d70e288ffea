namespace Samverkan.Core.Vocabulary;

/// <summary>Where a refusal code can be met.</summary>
public enum CodeOrigin
{
    /// <summary>When a file is read: <c>samverkan validate</c> finds it at a line and a column.</summary>
    Reading = 0,

    /// <summary>
    /// When a rule judges a new entry against a journey; <c>samverkan validate</c> finds it too, in recorded history.
    /// </summary>
    Judging = 1,

    /// <summary>When somebody asks to read or to disclose something.</summary>
    Access = 2,

    /// <summary>When a host starts with options that do not hold.</summary>
    Configuration = 3,

    /// <summary>When figures are protected or a protection is attacked.</summary>
    Disclosure = 4,

    /// <summary>When people are placed or proposed a step.</summary>
    Matching = 5,

    /// <summary>When a figure is estimated.</summary>
    Analysis = 6,

    /// <summary>When the tool is given words or files that it cannot use.</summary>
    Command = 7,

    /// <summary>When code offers an entry to a journey that is not its own; in a file, every entry is its own journey's.</summary>
    Appending = 8,
}
