using Scenarios.Api.Schema;
using Scenarios.Cluster.Kinds;

namespace Scenarios.Cluster.Tests.Kinds;

public class KindListTests
{
    private const string Root = "Scenarios.Cluster.Kinds.";

    /// <summary>The kinds' folders as the compiler saw them: each is a namespace.</summary>
    private static IEnumerable<string> Folders => typeof(KindList).Assembly.GetTypes()
        .Select(static type => type.Namespace ?? string.Empty)
        .Where(static name => name.StartsWith(Root, StringComparison.Ordinal))
        .Select(static name => name[Root.Length..])
        .Distinct();

    [TestCaseSource(nameof(Folders))]
    public void Folder_OfAKind_HasItsLine(string folder) =>
        KindList.All.Keys.Select(static resource => resource.Split('.')[0])
            .ShouldContain(folder.ToLowerInvariant(), $"Kinds/{folder} must be the plural of a resource that has a line in KindList.");

    [Test]
    public void Lines_NameResourcesThatAreServed() =>
        KindList.All.Keys.Except(ApiSchema.Kubernetes.Resources.Select(static type => type.GroupResource)).ShouldBeEmpty();
}
