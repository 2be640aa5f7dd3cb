namespace Scenarios.Api.Validation.Pods;

/// <summary>The name resolution of a Pod (pkg/apis/core/validation, validatePodDNSConfig and ValidateHostAliases).</summary>
internal static class DnsValidation
{
    private const int MostServers = 3;
    private const int MostSearches = 32;
    private const int LongestSearches = 2048;

    public static void Validate(FieldNode spec, FaultList faults)
    {
        var config = spec.Object("dnsConfig");
        if (spec.Text("dnsPolicy") == "None" && !spec.Has("dnsConfig"))
        {
            faults.Required(config.Path, "must provide `dnsConfig` when `dnsPolicy` is None");
            return;
        }

        if (spec.Text("dnsPolicy") == "None" && config.List("nameservers").Count == 0)
        {
            faults.Required(config.PathOf("nameservers"), "must provide at least one DNS nameserver when `dnsPolicy` is None");
        }

        ValidateServers(config, faults);
        ValidateSearches(config, faults);
        foreach (var option in config.Items("options"))
        {
            if (option.Text("name").Length == 0)
            {
                faults.Required(option.Path, "must not be empty");
            }
        }
    }

    public static void ValidateAliases(FieldNode spec, FaultList faults)
    {
        foreach (var alias in spec.Items("hostAliases"))
        {
            faults.InvalidEach(alias.PathOf("ip"), alias.Text("ip"), AddressRules.Address(alias.Text("ip")));
            Each(alias, "hostnames", NameRules.Dns1123Subdomain, faults);
        }
    }

    private static void ValidateServers(FieldNode config, FaultList faults)
    {
        var servers = config.List("nameservers");
        if (servers.Count > MostServers)
        {
            faults.InvalidObject(config.PathOf("nameservers"), GoSyntax.StringList(servers),
                $"must not have more than {MostServers} nameservers");
        }

        Each(config, "nameservers", AddressRules.Address, faults);
    }

    private static void ValidateSearches(FieldNode config, FaultList faults)
    {
        var searches = config.List("searches");
        if (searches.Count > MostSearches)
        {
            faults.InvalidObject(config.PathOf("searches"), GoSyntax.StringList(searches),
                $"must not have more than {MostSearches} search paths");
        }

        if (searches.Sum(static search => (search as StringValue)?.Text.Length ?? 0) + Math.Max(0, searches.Count - 1) > LongestSearches)
        {
            faults.InvalidObject(
                config.PathOf("searches"), GoSyntax.StringList(searches),
                    $"must not have more than {LongestSearches} characters (including spaces) in the search list");
        }

        Each(config, "searches", SearchRule, faults);
    }

    // Only here are a trailing dot and underscores allowed.
    private static IReadOnlyList<string> SearchRule(string search)
    {
        var name = search.EndsWith('.') ? search[..^1] : search;
        return name.Length == 0 || NameRules.Dns1123Subdomain(name.Replace('_', '-')).Count == 0
            ? []
            : [.. NameRules.Dns1123Subdomain(name.Replace('_', '-')).Select(static rule =>
                rule.Replace("lower case alphanumeric characters, '-' or '.'", "lower case alphanumeric characters, '_', '-' or '.'",
                    StringComparison.Ordinal))];
    }

    private static void Each(FieldNode node, string field, Func<string, IReadOnlyList<string>> rule, FaultList faults)
    {
        var items = node.List(field);
        for (var index = 0; index < items.Count; index++)
        {
            var text = (items[index] as StringValue)?.Text ?? string.Empty;
            faults.InvalidEach(node.PathOf(field).Item(index), text, rule(text));
        }
    }
}
