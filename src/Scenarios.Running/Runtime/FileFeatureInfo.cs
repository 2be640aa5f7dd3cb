using System.Globalization;
using Reqnroll;
using Scenarios.Running.Parsing;
using Scenarios.Running.Reading.Spelling;

namespace Scenarios.Running.Runtime;

/// <summary>
/// A feature as Reqnroll's generated code tells it, and the file it is from. Its folder is the full path, where generated code names one
/// from the project's folder on.
/// </summary>
internal sealed class FileFeatureInfo(FeatureFile file) : FeatureInfo(
    CultureOf(file.Language), Path.GetDirectoryName(file.FullPath)
        ?? "", file.Name, file.Description, ProgrammingLanguage.CSharp, file.TagNames, new FeatureMessages(file))
{
    private static readonly CultureInfo English = new("en-US");

    /// <summary>The file.</summary>
    public FeatureFile File => file;

    /// <summary>
    /// The culture by which Reqnroll knows the feature's language, too: it looks for the keywords by the culture's name where a step is
    /// undefined.
    /// Gherkin has languages that no culture stands for, such as en-pirate; and where globalization is invariant, a specific culture has no
    /// name.
    /// </summary>
    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return language is not "en"
                && new CultureInfo(language) is var culture
                && Keywords.Of(culture.Name).Language == culture.Name
                ? culture
                : English;
        }
        catch (CultureNotFoundException)
        {
            return English;
        }
    }
}
