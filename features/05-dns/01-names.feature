Feature: Service discovery by DNS name
  Every Service has a name in the cluster's DNS: SERVICE.NAMESPACE.svc.cluster.local, an address record with its ClusterIP. Applications
  usually ask for SERVICE alone, and the resolver in their container tries the domains in /etc/resolv.conf one after the other.

  Since the book: the lines of /etc/resolv.conf come in another order, and records live for 30 seconds instead of 5.

  Background:
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-clusterip.yaml"

  Rule: The name of a Service leads to its address

    @S0-19
    Scenario: A Pod calls a Service by its short name
      Each Pod serves a page with its own name, so that you see which one answered.

      When I run:
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec ${PODNAME} -- cp /etc/hostname /usr/share/nginx/html/index.html;
        done
        kubectl run --image=centos:6 --restart=Never --rm -i testpod -- curl -s http://sample-clusterip:8080
        """
      Then the output matches "^sample-deployment-5559c5889d-[0-9a-z]{5}\npod \"testpod\" deleted\n$"

    @S1-12
    Scenario: Requests by name spread over the Pods, as requests by address do
      Given the manifest "chapter06/sample-clusterip-multi.yml"
      When I curl "http://sample-clusterip-multi:8080" 300 times from a Pod
      Then the responses spread evenly across 3 Pods

    @S0-20 @S1-11
    Scenario: dig finds the ClusterIP under the full name
      When I run:
        """
        kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +noall +answer sample-clusterip.default.svc.cluster.local
        kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}{"\n"}'
        """
      Then the output matches the snapshot "full name"

    @S1-11 @S4-46
    Scenario Outline: For a Pod in namespace <namespace>, the lookup of <name> <result>
      Given the namespace "other"
      When a Pod in namespace "<namespace>" looks up "<name>"
      Then the lookup <result>

      Examples:
        | namespace | name                                       | result                                               |
        | default   | sample-clusterip                           | returns the cluster IP of Service "sample-clusterip" |
        | default   | sample-clusterip.default                   | returns the cluster IP of Service "sample-clusterip" |
        | default   | sample-clusterip.default.svc.cluster.local | returns the cluster IP of Service "sample-clusterip" |
        | other     | sample-clusterip                           | fails with NXDOMAIN                                  |
        | other     | sample-clusterip.default                   | returns the cluster IP of Service "sample-clusterip" |
        | other     | sample-clusterip.default.svc               | returns the cluster IP of Service "sample-clusterip" |
        | other     | sample-clusterip.default.src.local         | fails with NXDOMAIN                                  |

  Rule: The search list in /etc/resolv.conf completes short names

    @S0-21 @S1-13
    Scenario: A Pod's /etc/resolv.conf names the DNS Service and the search list
      When I run "kubectl run --image=centos:7 --restart=Never --rm -i testpod -- cat /etc/resolv.conf"
      Then the output is:
        """
        search default.svc.cluster.local svc.cluster.local cluster.local
        nameserver 10.96.0.10
        options ndots:5
        pod "testpod" deleted
        """
      When I run "kubectl get service -n kube-system kube-dns"
      Then the output shows:
        | NAME     | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S)                |
        | kube-dns | ClusterIP | 10.96.0.10 | <none>      | 53/UDP,53/TCP,9153/TCP |

    @S1-14
    Scenario: The domains are tried in order until one has an answer
      Names with fewer than five dots go through the list first; the name as it stands is tried last.

      When I run:
        """
        kubectl run --image=centos:7 --restart=Never --rm -i -q testpod -- dig +search +showsearch +noall +question sample-clusterip.default.svc
        """
      Then the output matches the snapshot "the third has it"
      When I run:
        """
        kubectl run --image=centos:7 --restart=Never --rm -i -q testpod -- dig +search +showsearch +noall +question hogehoge
        """
      Then the output matches the snapshot "nobody has that name"
      When I curl "http://hogehoge:8080"
      Then the request fails with "could not resolve host"

    @S1-15
    Scenario: If two namespaces have a Service of the same name, the short name means the one in your own namespace
      Given the manifest "two-webs.yaml"
      When I run:
        """
        kubectl run --image=centos:7 --restart=Never --rm -i -q testpod -- curl -s http://web http://web.other
        kubectl run -n other --image=centos:7 --restart=Never --rm -i -q testpod -- curl -s http://web http://web.default
        """
      Then the output is:
        """
        web of default
        web of other
        web of other
        web of default
        """
