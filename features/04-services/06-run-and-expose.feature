Feature: Two Deployments and their Services
  A Service keeps no list of Pods. It has a label selector, and every Pod whose labels match is a member. `kubectl expose` makes a Service
  for a Deployment, with the Deployment's selector and the port of its container.

  Since the book: `kubectl run` makes a single Pod and no longer has `--replicas`. `kubectl create deployment`, or a manifest, makes a
  Deployment.

  Rule: Make the Deployments, then expose them

    @S2-03 @S2-05
    Scenario: The book's run command is refused
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
    Scenario: kubectl create deployment takes replicas, but chooses the labels itself
      When I run "kubectl create deployment alpaca-prod --image=gcr.io/kuar-demo/kuard-amd64:1 --replicas=3 --port=8080"
      And 30 seconds pass
      And I run "kubectl get deployments -o wide --show-labels"
      Then the output shows:
        | NAME        | READY | CONTAINERS  | IMAGES                         | SELECTOR        | LABELS          |
        | alpaca-prod | 3/3   | kuard-amd64 | gcr.io/kuar-demo/kuard-amd64:1 | app=alpaca-prod | app=alpaca-prod |

    @S2-03 @S2-05
    Scenario: A manifest sets replicas, port and labels
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
    Scenario: kubectl expose takes the selector and the port from the Deployment
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

  Rule: See what is there

    Background:
      Given the manifest "alpaca-prod.yaml"
      And the manifest "bandicoot-prod.yaml"
      When I run:
        """
        kubectl expose deployment alpaca-prod
        kubectl expose deployment bandicoot-prod
        """

    @S2-07
    Scenario: kubectl get -o wide shows what each Service selects
      When I run "kubectl get services -o wide"
      Then the output shows:
        | NAME           | TYPE      | PORT(S)  | SELECTOR                     |
        | alpaca-prod    | ClusterIP | 8080/TCP | app=alpaca,env=prod,ver=1    |
        | bandicoot-prod | ClusterIP | 8080/TCP | app=bandicoot,env=prod,ver=2 |
        | kubernetes     | ClusterIP | 443/TCP  | <none>                       |

    @S2-08
    Scenario: kubectl get all lists Pods, Services and workloads
      The tables follow one another. Other kinds, such as ConfigMaps, are not in them.

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

  Rule: Only the labels decide which Pods are members

    Background:
      Given the manifest "alpaca-prod.yaml"
      When I run "kubectl expose deployment alpaca-prod"

    @S2-02
    Scenario: A Pod joins as soon as its labels match, whoever made it
      When I run "kubectl run stray --image=gcr.io/kuar-demo/kuard-amd64:2 --port=8080 --labels=ver=1,app=alpaca"
      And 30 seconds pass
      Then Service "alpaca-prod" has 3 endpoints
      And Pod "stray" is not an endpoint of Service "alpaca-prod"
      When I run "kubectl label pod stray env=prod"
      And 5 seconds pass
      Then Service "alpaca-prod" has 4 endpoints
      And Pod "stray" is an endpoint of Service "alpaca-prod"

    @S2-02
    Scenario: A Pod whose labels no longer match leaves the Service but keeps running
      Its ReplicaSet loses it as well, and makes another Pod in its place.

      When I change the label "ver" of one of the Pods of "alpaca-prod" to "9"
      And 30 seconds pass
      And I run "kubectl get pods -L ver"
      Then the output shows:
        | NAME          | READY | STATUS  | VER |
        | alpaca-prod-* | 1/1   | Running | 9   |
        | alpaca-prod-* | 1/1   | Running | 1   |
        | alpaca-prod-* | 1/1   | Running | 1   |
        | alpaca-prod-* | 1/1   | Running | 1   |
      And the relabelled Pod is no longer an endpoint of Service "alpaca-prod"
      And Service "alpaca-prod" has 3 endpoints

  Rule: The address of a Service lasts as long as the Service

    Background:
      Given the manifest "alpaca-prod.yaml"
      And I run "kubectl expose deployment alpaca-prod"

    @S2-12 @S2-20
    Scenario: New Pods and edits leave the address as it is
      When I run:
        """
        kubectl delete pods -l app=alpaca
        EDITOR='sed -i "s/sessionAffinity: None/sessionAffinity: ClientIP/"' kubectl edit service alpaca-prod
        """
      Then the output contains "service/alpaca-prod edited"
      And the cluster IP of Service "alpaca-prod" has not changed

    @S2-12
    Scenario: A Service that is deleted and made again has a new address, and its name leads there
      When I run:
        """
        kubectl delete service alpaca-prod
        kubectl expose deployment alpaca-prod
        """
      Then the cluster IP of Service "alpaca-prod" has changed
      When I curl "http://alpaca-prod:8080/healthy"
      Then the response is "ok"

    @S2-12
    Scenario: The address of an existing Service cannot be changed
      When I run:
        """
        kubectl patch service alpaca-prod -p '{"spec":{"clusterIP":"10.96.0.200"}}'
        """
      Then the command fails
      And the error output contains "may not change once set"

    @S2-20
    Scenario: Clients of a Service need to know nothing about its Pods
      When I scale Deployment "alpaca-prod" to 5 replicas
      And 30 seconds pass
      And I curl "http://alpaca-prod:8080/healthy" 120 times
      Then every response contains "ok"
      And the responses spread across 5 Pods
      When I scale Deployment "alpaca-prod" to 1 replica
      And 60 seconds pass
      And I curl "http://alpaca-prod:8080/healthy" 100 times
      Then every response contains "ok"
