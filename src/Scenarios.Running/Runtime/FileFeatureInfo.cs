using System.Globalization;
using Reqnroll;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Runtime;

/// <summary>
/// A feature as Reqnroll's generated code tells it, and the file it is from. Its folder is the full path, where generated code names one from the
/// project's folder on.
/// </summary>
internal sealed class FileFeatureInfo(FeatureFile file) : FeatureInfo(
    CultureOf(file.Language), Path.GetDirectoryName(file.FullPath) ?? "", file.Name, file.Description, ProgrammingLanguage.CSharp, file.TagNames, new FeatureMessages(file))
{
    private static readonly CultureInfo English = new("en-US");

    /// <summary>The file.</summary>
    public FeatureFile File => file;

    // Gherkin has languages that no culture stands for, such as en-pirate.
    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return language is "en" ? English : CultureInfo.CreateSpecificCulture(language);
        }
        catch (CultureNotFoundException)
        {
            return English;
        }
    }
}
