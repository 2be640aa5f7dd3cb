using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.ServiceAccounts;

/// <summary><c>kubectl describe serviceaccount</c>.</summary>
internal static class ServiceAccountDescription
{
    private const string NameAnnotation = "kubernetes.io/service-account.name";
    private const string UidAnnotation = "kubernetes.io/service-account.uid";

    public static void Write(ServiceAccount item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        var secrets = sources.List<Secret>("secrets", item.Namespace);
        var tokens = secrets.Where(secret => IsTokenOf(secret, item)).Select(static secret => secret.Name).ToList();
        var known = new HashSet<string>(secrets.Select(static secret => secret.Name), StringComparer.Ordinal);
        Write(writer, "Image pull secrets", [.. item.ImagePullSecrets.Select(static secret => secret.Name)], known);
        Write(writer, "Mountable secrets", [.. item.Secrets.Select(static secret => secret.Name)], known);
        Write(writer, "Tokens", tokens, known);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static bool IsTokenOf(Secret secret, ServiceAccount account) =>
        secret.Type == SecretType.KubernetesIoServiceAccountToken
        && secret.Annotations[NameAnnotation] == account.Name
        && (secret.Annotations[UidAnnotation] is not { } uid || uid == account.Uid);

    private static void Write(DescriptionWriter writer, string title, IReadOnlyList<string> names, HashSet<string> known) =>
        MetadataSection.Lines(writer, title, [.. names.Select(name => known.Contains(name) ? name : $"{name} (not found)")]);
}
