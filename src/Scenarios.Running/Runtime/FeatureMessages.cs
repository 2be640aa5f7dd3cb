using Gherkin.CucumberMessages;
using Io.Cucumber.Messages.Types;
using Reqnroll.Formatters.RuntimeSupport;
using Scenarios.Running.Parsing;
using MessagePickle = Io.Cucumber.Messages.Types.Pickle;

namespace Scenarios.Running.Runtime;

/// <summary>
/// A feature's source, syntax tree and pickles as messages, created on demand for Reqnroll's formatters, which look up test cases by pickle
/// id across features, or for our own report.
/// </summary>
internal sealed class FeatureMessages(FeatureFile file) : IFeatureLevelCucumberMessages
{
    private readonly Lazy<(GherkinDocument Document, IReadOnlyList<MessagePickle> Pickles)> _made = new(() => Make(file));

    public bool HasMessages => true;

    public Source Source => new(file.Uri, file.Text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN);

    public GherkinDocument GherkinDocument => _made.Value.Document;

    public IEnumerable<MessagePickle> Pickles => _made.Value.Pickles;

    /// <summary>The message for one of the file's pickles: messages and pickles are both in the order of the file.</summary>
    public MessagePickle PickleAt(int index) => _made.Value.Pickles[index];

    private static (GherkinDocument Document, IReadOnlyList<MessagePickle> Pickles) Make(FeatureFile file)
    {
        var ids = new FileIds(file.Uri);
        var document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(file.Document!, file.Uri);
        return (document, new Gherkin.CucumberMessages.Pickles.PickleCompiler(ids).Compile(document));
    }

    private sealed class FileIds(string uri) : IIdGenerator
    {
        private int _next;

        public string GetNewId() => $"{uri}#{_next++}";
    }
}
