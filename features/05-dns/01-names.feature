Feature: Service discovery by DNS names
  Every Service has a name in the cluster's DNS: SERVICE.NAMESPACE.svc.cluster.local, an address record that gives its ClusterIP. Applications mostly say
  only SERVICE, and the resolver in their container tries the domains of /etc/resolv.conf one after the other.

  Since the book: the lines of /etc/resolv.conf stand in another order, and records live 30 seconds where they lived 5.

  Background:
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-clusterip.yaml"

  Rule: A Service's name leads to its address

    @S0-19
    Scenario: Call a Service by its short name
      The Pods show their names, so that one sees who answered.

      When I run:
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec ${PODNAME} -- cp /etc/hostname /usr/share/nginx/html/index.html;
        done
        kubectl run --image=centos:6 --restart=Never --rm -i testpod -- curl -s http://sample-clusterip:8080
        """
      Then the output matches "^sample-deployment-5559c5889d-[0-9a-z]{5}\npod \"testpod\" deleted\n$"

    @S1-12
    Scenario: Calls by name spread as calls by address do
      Given the manifest "chapter06/sample-clusterip-multi.yml"
      When I curl "http://sample-clusterip-multi:8080" 300 times from a Pod
      Then the responses spread evenly across 3 Pods

    @S0-20 @S1-11
    Scenario: The full name, asked with dig
      When I run:
        """
        kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +noall +answer sample-clusterip.default.svc.cluster.local
        kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}{"\n"}'
        """
      Then the output matches the snapshot "full name"

    @S1-11 @S4-46
    Scenario Outline: How much of the name is needed, from the namespace <namespace>
      When I run:
        """
        kubectl create namespace other
        kubectl run -n <namespace> --image=centos:7 --restart=Never --rm -i -q testpod -- curl -s -o /dev/null -w '%{http_code}\n' http://<name>:8080
        """
      Then the output contains "<answer>"

      Examples:
        | namespace | name                                       | answer |
        | default   | sample-clusterip                           | 200    |
        | default   | sample-clusterip.default                   | 200    |
        | default   | sample-clusterip.default.svc.cluster.local | 200    |
        | other     | sample-clusterip                           | 000    |
        | other     | sample-clusterip.default                   | 200    |
        | other     | sample-clusterip.default.svc               | 200    |
        | other     | sample-clusterip.default.src.local         | 000    |

  Rule: The resolver's search list makes short names long

    @S0-21 @S1-13
    Scenario: /etc/resolv.conf
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
    Scenario: The domains are tried in their order, until one has an answer
      Names with fewer than five dots go through the list first. The name itself comes last.

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
    Scenario: The same name in two namespaces: one's own is nearer
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
