namespace Scenarios.Running;

/// <summary>The feature a scenario belongs to.</summary>
public sealed class FeatureInfo
{
    internal FeatureInfo(Parsing.FeatureFile file)
    {
        Title = file.Name;
        Description = file.Description;
        Tags = file.TagNames;
        Uri = file.Uri;
        var slash = file.Uri.LastIndexOf('/');
        FolderPath = slash < 0 ? "" : file.Uri[..slash];
        FilePath = file.FullPath;
        Language = file.Language;
        Pickles = file.Pickles;
    }

    /// <summary>All scenarios and outline rows of the file, whether they run or not.</summary>
    public IReadOnlyList<Parsing.Pickle> Pickles { get; }

    /// <summary>Tags of the feature, without <c>@</c>.</summary>
    public string[] Tags { get; }

    /// <summary>The name after the colon.</summary>
    public string Title { get; }

    /// <summary>The free text below the name, or an empty string.</summary>
    public string Description { get; }

    /// <summary>The folder of the file, as <see cref="Uri"/> names it.</summary>
    public string FolderPath { get; }

    /// <summary>The file as named to the user: relative to the working directory where it lies below it, with <c>/</c>.</summary>
    public string Uri { get; }

    /// <summary>The full path of the file on this machine; for finding fixtures and snapshots beside it. Not for output.</summary>
    public string FilePath { get; }

    /// <summary>The language of the keywords, such as <c>en</c> or <c>ja</c>.</summary>
    public string Language { get; }
}
