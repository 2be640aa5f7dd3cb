namespace Scenarios.Conformance;

/// <summary>The project's own folder: CI's builds do not know where their sources stood.</summary>
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
