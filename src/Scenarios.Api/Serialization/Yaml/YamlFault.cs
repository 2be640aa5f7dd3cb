namespace Scenarios.Api.Serialization.Yaml;

/// <summary>A YAML document cannot be read. Caught by <see cref="YamlReader"/>.</summary>
internal sealed class YamlFault(SourcePosition position, string cause, string goMessage) : Exception(cause)
{
    public SourcePosition Position { get; } = position;

    public string GoMessage { get; } = goMessage;
}
