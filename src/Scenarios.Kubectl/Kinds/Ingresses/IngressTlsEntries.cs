using Scenarios.Objects.Views.Networking;

namespace Scenarios.Kubectl.Kinds.Ingresses;

/// <summary>
/// The <c>tls</c> list that results from rules with <c>,tls[=secret]</c>: one entry per secret, each host once (create_ingress.go
/// buildTLSRules).
/// </summary>
internal sealed class IngressTlsEntries
{
    private readonly List<(string Secret, List<string> Hosts)> _entries = [];
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);

    public IngressTlsEntries(IEnumerable<string> rules)
    {
        foreach (var rule in rules)
        {
            var parts = rule.Split(',');
            if (parts.Length == 2)
            {
                var secret = parts[1].Split('=');
                Add(rule.Split('/', 2)[0], secret.Length > 1 ? secret[1] : string.Empty);
            }
        }
    }

    /// <summary>Empty if no rule asked for TLS.</summary>
    public ViewList<IngressTLS> ToList() =>
        [.. _entries.Select(static entry => new IngressTLS { Hosts = [.. entry.Hosts], SecretName = entry.Secret })];

    private void Add(string host, string secret)
    {
        if (!_hosts.Add(host))
        {
            return;
        }

        var position = _entries.FindIndex(entry => string.Equals(entry.Secret, secret, StringComparison.Ordinal));
        if (position >= 0)
        {
            _entries[position].Hosts.Add(host);
        }
        else if (host.Length > 0 || secret.Length > 0)
        {
            _entries.Add((secret, host.Length > 0 ? [host] : []));
        }
    }
}
