namespace Scenarios.Kubectl.Config.Files;

/// <summary>What hosts of a terminal show from its kubeconfig, such as the namespace in a prompt.</summary>
public static class KubeconfigView
{
    /// <summary>The namespace of the current context; empty if it has none or the text is not a kubeconfig.</summary>
    public static string NamespaceIn(string text) =>
        Read(text) is { } file ? file.Find(ConfigFile.Contexts, file.CurrentContext).Text("namespace") : string.Empty;

    /// <summary>The names of the contexts, in order.</summary>
    public static IReadOnlyList<string> ContextsIn(string text) => Read(text)?.Names(ConfigFile.Contexts) ?? [];

    private static ConfigFile? Read(string text)
    {
        try
        {
            return ConfigFile.Read(string.Empty, text);
        }
        catch (CommandLine.Errors.CommandFailedException)
        {
            return null;
        }
    }
}
