Feature: Two Deployments, two Services
  A Service is a name for a set of labels: it has no list of its Pods, it looks for them again and again. `kubectl expose` makes one for a Deployment; it
  takes over the Deployment's selector and the port of its container.

  Since the book: `kubectl run` makes a single Pod. It knows `--replicas` no more, and a Deployment comes from a manifest or from `kubectl create deployment`.

  Rule: From Deployments to Services

    @S2-03 @S2-05
    Scenario: The commands as they are printed in the book
      When I run:
        """
        kubectl run alpaca-prod \
        --image=gcr.io/kuar-demo/kuard-amd64:1 \
        --replicas=3 \
        --port=8080 \
        --labels="ver=1,app=alpaca,env=prod"
        """
      Then the command fails
      And the error output is:
        """
        error: unknown flag: --replicas
        See 'kubectl run --help' for usage.
        """

    @S2-03
    Scenario: kubectl create deployment has replicas, but labels of its own
      When I run "kubectl create deployment alpaca-prod --image=gcr.io/kuar-demo/kuard-amd64:1 --replicas=3 --port=8080"
      And 30 seconds pass
      And I run "kubectl get deployments -o wide --show-labels"
      Then the output shows:
        | NAME        | READY | CONTAINERS  | IMAGES                         | SELECTOR        | LABELS          |
        | alpaca-prod | 3/3   | kuard-amd64 | gcr.io/kuar-demo/kuard-amd64:1 | app=alpaca-prod | app=alpaca-prod |

    @S2-03 @S2-05
    Scenario: A manifest says it all
      When I run "kubectl apply -f alpaca-prod.yaml -f bandicoot-prod.yaml"
      Then the output is:
        """
        deployment.apps/alpaca-prod created
        deployment.apps/bandicoot-prod created
        """
      When 30 seconds pass
      And I run "kubectl get deployments -L ver,app,env"
      Then the output shows:
        | NAME           | READY | UP-TO-DATE | AVAILABLE | VER | APP       | ENV  |
        | alpaca-prod    | 3/3   | 3          | 3         | 1   | alpaca    | prod |
        | bandicoot-prod | 2/2   | 2          | 2         | 2   | bandicoot | prod |

    @S2-04 @S2-06
    Scenario: Expose both
      Given the manifest "alpaca-prod.yaml"
      And the manifest "bandicoot-prod.yaml"
      When I run:
        """
        kubectl expose deployment alpaca-prod
        kubectl expose deployment bandicoot-prod
        """
      Then the output is:
        """
        service/alpaca-prod exposed
        service/bandicoot-prod exposed
        """
      When I run "kubectl describe service alpaca-prod"
      Then the output matches the snapshot "describe"

  Rule: Looking at what there is

    Background:
      Given the manifest "alpaca-prod.yaml"
      And the manifest "bandicoot-prod.yaml"
      When I run:
        """
        kubectl expose deployment alpaca-prod
        kubectl expose deployment bandicoot-prod
        """

    @S2-07
    Scenario: Services, and what they select
      When I run "kubectl get services -o wide"
      Then the output shows:
        | NAME           | TYPE      | PORT(S)  | SELECTOR                        |
        | alpaca-prod    | ClusterIP | 8080/TCP | app=alpaca,env=prod,ver=1       |
        | bandicoot-prod | ClusterIP | 8080/TCP | app=bandicoot,env=prod,ver=2    |
        | kubernetes     | ClusterIP | 443/TCP  | <none>                          |

    @S2-08
    Scenario: Everything
      `all` is Pods, Services and the workloads of the namespace, one table after the other.

      When I run "kubectl get all"
      Then the output matches the snapshot "all"

    @S2-09
    Scenario: One application calls another at its Service, not at its Pods
      When I run:
        """
        BANDICOOT=$(kubectl get pods -l app=bandicoot -o jsonpath='{.items[0].metadata.name}')
        kubectl exec $BANDICOOT -- wget -q -O - http://alpaca-prod:8080/healthy
        """
      Then the output contains "ok"

  Rule: The selector alone decides who is a member

    Background:
      Given the manifest "alpaca-prod.yaml"
      When I run "kubectl expose deployment alpaca-prod"

    @S2-02
    Scenario: A Pod joins when its labels fit, whoever made it
      When I run:
        """
        kubectl run stray --image=gcr.io/kuar-demo/kuard-amd64:2 --port=8080 --labels="ver=1,app=alpaca"
        sleep 30
        kubectl get endpointslices -l app=alpaca -o jsonpath='{.items[0].endpoints[*].targetRef.name}' | wc -w
        kubectl label pod stray env=prod
        sleep 5
        kubectl get endpointslices -l app=alpaca -o jsonpath='{.items[0].endpoints[*].targetRef.name}' | wc -w
        """
      Then the output is:
        """
        pod/stray created
        3
        pod/stray labeled
        4
        """

    @S2-02
    Scenario: A Pod leaves when its labels fit no more; it runs on, and its ReplicaSet makes another
      When I run:
        """
        POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
        kubectl label pod $POD ver=9 --overwrite
        """
      And 30 seconds pass
      And I run "kubectl get pods -L ver"
      Then the output shows:
        | NAME          | READY | STATUS  | VER |
        | alpaca-prod-* | 1/1   | Running | 9   |
        | alpaca-prod-* | 1/1   | Running | 1   |
        | alpaca-prod-* | 1/1   | Running | 1   |
        | alpaca-prod-* | 1/1   | Running | 1   |
      When I run:
        """
        kubectl get endpointslices -l app=alpaca -o jsonpath='{.items[0].endpoints[*].targetRef.name}' | tr ' ' '\n' | grep -c $POD
        """
      Then the output is:
        """
        0
        """

  Rule: The Service's address stays as long as the Service

    Background:
      Given the manifest "alpaca-prod.yaml"
      When I run:
        """
        kubectl expose deployment alpaca-prod
        kubectl get service alpaca-prod -o jsonpath='{.spec.clusterIP}' > before
        """

    @S2-12 @S2-20
    Scenario: New Pods, an edited Service: the same address
      When I run:
        """
        kubectl delete pods -l app=alpaca
        EDITOR='sed -i "s/sessionAffinity: None/sessionAffinity: ClientIP/"' kubectl edit service alpaca-prod
        test "$(kubectl get service alpaca-prod -o jsonpath='{.spec.clusterIP}')" = "$(cat before)" && echo same address
        """
      Then the output contains "service/alpaca-prod edited"
      And the output contains "same address"

    @S2-12
    Scenario: Deleted and made again: another address, and the name follows
      When I run:
        """
        kubectl delete service alpaca-prod
        kubectl expose deployment alpaca-prod
        test "$(kubectl get service alpaca-prod -o jsonpath='{.spec.clusterIP}')" = "$(cat before)" || echo another address
        """
      Then the output contains "another address"
      When I curl "http://alpaca-prod:8080/healthy"
      Then the response is "ok"

    @S2-12
    Scenario: The address cannot be changed
      When I run:
        """
        kubectl patch service alpaca-prod -p '{"spec":{"clusterIP":"10.96.0.200"}}'
        """
      Then the command fails
      And the error output contains "may not change once set"

    @S2-20
    Scenario: Whoever calls the Service needs to know nothing of its Pods
      When I run "kubectl scale deployment alpaca-prod --replicas=5"
      And 30 seconds pass
      And I curl "http://alpaca-prod:8080/healthy" 100 times
      Then every response contains "ok"
      When I run "kubectl scale deployment alpaca-prod --replicas=1"
      And 60 seconds pass
      And I curl "http://alpaca-prod:8080/healthy" 100 times
      Then every response contains "ok"
