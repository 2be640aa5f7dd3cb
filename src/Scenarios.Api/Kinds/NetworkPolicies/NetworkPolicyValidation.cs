using System.Net;
using Scenarios.Api.Validation;
using Scenarios.Api.Validation.Pods;

namespace Scenarios.Api.Kinds.NetworkPolicies;

/// <summary>NetworkPolicies (pkg/apis/networking/validation, ValidateNetworkPolicySpec).</summary>
internal sealed class NetworkPolicyValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        MetadataValidation.ValidateSelector(spec.Object("podSelector"), faults);
        ValidateRules(spec, "ingress", "from", faults);
        ValidateRules(spec, "egress", "to", faults);
        var types = spec.List("policyTypes");
        if (types.Count > 2)
        {
            faults.InvalidObject(
                spec.PathOf("policyTypes"), $"[]networking.PolicyType{GoSyntax.StringList(types)["[]string".Length..]}",
                    "may not specify more than two policyTypes");
            return;
        }

        for (var index = 0; index < types.Count; index++)
        {
            var type = (types[index] as StringValue)?.Text ?? string.Empty;
            if (!spec.Accepted("policyTypes").Contains(type, StringComparer.Ordinal))
            {
                faults.Add(FieldFault.NotSupported(spec.PathOf("policyTypes").Item(index), type, spec.Accepted("policyTypes")));
            }
        }
    }

    private static void ValidateRules(FieldNode spec, string field, string peers, FaultList faults)
    {
        foreach (var rule in spec.Items(field))
        {
            foreach (var port in rule.Items("ports"))
            {
                ValidatePort(port, faults);
            }

            foreach (var peer in rule.Items(peers))
            {
                ValidatePeer(peer, faults);
            }
        }
    }

    private static void ValidatePort(FieldNode port, FaultList faults)
    {
        // Here upstream lists the protocols in the order of its constants.
        var protocols = port.Facts("protocol").Type.GoScalar!.Values;
        if (port.Has("protocol") && !protocols.Contains(port.Text("protocol"), StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported(port.PathOf("protocol"), port.Text("protocol"), protocols));
        }

        var last = port.Integer("endPort");
        if (!port.Has("port"))
        {
            if (last is not null)
            {
                faults.Invalid(port.PathOf("endPort"), last.Value, "may not be specified when `port` is not specified");
            }

            return;
        }

        if (port.Integer("port") is { } first && last < first)
        {
            faults.Invalid(port.PathOf("endPort"), first, "must be greater than or equal to `port`");
        }
        else if (port.Tree["port"] is StringValue && last is not null)
        {
            faults.Invalid(port.PathOf("endPort"), last.Value, "may not be specified when `port` is non-numeric");
        }

        ProbeValidation.ValidatePort(port, "port", faults);
    }

    private static void ValidatePeer(FieldNode peer, FaultList faults)
    {
        var count = 0;
        foreach (var selector in (string[])["podSelector", "namespaceSelector"])
        {
            if (peer.Has(selector))
            {
                count++;
                MetadataValidation.ValidateSelector(peer.Object(selector), faults);
            }
        }

        if (peer.Has("ipBlock"))
        {
            count++;
            ValidateBlock(peer.Object("ipBlock"), faults);
        }

        if (count == 0)
        {
            faults.Required(peer.Path, "must specify a peer");
        }
        else if (count > 1 && peer.Has("ipBlock"))
        {
            faults.Forbidden(peer.Path, "may not specify both ipBlock and another peer");
        }
    }

    private static void ValidateBlock(FieldNode block, FaultList faults)
    {
        var range = block.Text("cidr");
        if (!faults.Check(block, "cidr"))
        {
            return;
        }

        faults.InvalidEach(block.PathOf("cidr"), range, AddressRules.Block(range));
        if (AddressRules.Block(range).Count > 0)
        {
            return;
        }

        var whole = Network(range);
        var except = block.List("except");
        for (var index = 0; index < except.Count; index++)
        {
            var text = (except[index] as StringValue)?.Text ?? string.Empty;
            var path = block.PathOf("except").Item(index);
            if (AddressRules.Block(text) is { Count: > 0 } broken)
            {
                faults.InvalidEach(path, text, broken);
            }
            else if (Network(text) is var part && (!whole.Contains(part.BaseAddress) || whole.PrefixLength >= part.PrefixLength))
            {
                faults.Invalid(path, text, "must be a strict subset of `cidr`");
            }
        }
    }

    // A block may be written with any of its addresses.
    private static IPNetwork Network(string text)
    {
        var address = IPAddress.Parse(text[..text.IndexOf('/')]);
        var length = int.Parse(text.AsSpan(text.IndexOf('/') + 1), System.Globalization.CultureInfo.InvariantCulture);
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }
}
