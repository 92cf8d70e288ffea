namespace Samverkan.Core.Forms;

/// <summary>Where the wording of a form comes from. The default claims nothing.</summary>
public enum FormWording
{
    /// <summary>Written by us or by the programme, from what a source says that is to be asked.</summary>
    Own = 0,

    /// <summary>The original text is in hand, with permission.</summary>
    Verified = 1,
}
