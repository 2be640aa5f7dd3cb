namespace Scenarios.Conformance;

/// <summary>The project's own folder. It is searched for, because CI's builds do not know where their sources were.</summary>
internal static class ProjectFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Scenarios.Conformance.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException(
            "These tests run inside the repository: Scenarios.Conformance.csproj was not found above them.");
    }
}
